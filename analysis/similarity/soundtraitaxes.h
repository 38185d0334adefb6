// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/part.h"
#include "analysis/similarity/partaxes.h"

#include <array>
#include <cstdint>

/// The axes of the traits, learned from pieces of the tuning music.
namespace analysis::soundtraitaxes {

extern const std::array<float, kTimbreDimensions> kTimbreScale; ///< pooled deviations

extern const std::array<float, kTimbreInputs> kTimbreCentre;
extern const std::array<float, kTimbreTraits> kTimbreFactors;
extern const float kTimbreStep; ///< of the traits, which are a unit vector in each part
extern const std::array<std::int8_t, kTimbreTraits * kTimbreInputs> kTimbreAxes;

extern const std::array<float, kFluctuationSize> kRhythmCentre;
extern const std::array<float, kRhythmTraits> kRhythmFactors;
extern const float kRhythmStep;
extern const std::array<std::int8_t, kRhythmTraits * kFluctuationSize> kRhythmAxes;

extern const std::array<float, kContrastPatternSize> kContrastCentre;
extern const std::array<float, kContrastTraits> kContrastFactors;
extern const float kContrastStep;
extern const std::array<std::int8_t, kContrastTraits * kContrastPatternSize> kContrastAxes;

extern const std::array<float, kCooccurrenceSize> kHarmonyCentre;
extern const std::array<float, kHarmonyTraits> kHarmonyFactors;
extern const float kHarmonyStep;
extern const std::array<std::int8_t, kHarmonyTraits * kCooccurrenceSize> kHarmonyAxes;

extern const std::array<float, kRegisterSize> kRangeCentre;
extern const std::array<float, kRangeTraits> kRangeFactors;
extern const float kRangeStep;
extern const std::array<std::int8_t, kRangeTraits * kRegisterSize> kRangeAxes;

/// Of the distances in each part between random pieces of different tracks: what a step of the
/// traits counts beside the patterns; how the sum of both is spread; and its mean, over that
/// deviation.
extern const PartValues kTraitUnits;
extern const PartValues kMixedDeviations;
extern const PartValues kPartMeans;

} // namespace analysis::soundtraitaxes
