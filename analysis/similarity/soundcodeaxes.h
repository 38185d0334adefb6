// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/part.h"
#include "analysis/similarity/partaxes.h"

#include <array>
#include <cstdint>

/// The axes of the sound code, learned from the tuning music.
namespace analysis::soundcodeaxes {

inline constexpr std::size_t kTimbreAxisCount = 64;
inline constexpr std::size_t kRhythmAxisCount = 32;
inline constexpr std::size_t kContrastAxisCount = 16;
inline constexpr std::size_t kHarmonyAxisCount = 8;
inline constexpr std::size_t kRangeAxisCount = 8;

extern const std::array<float, kTimbreDimensions> kTimbreScale; ///< pooled deviations

extern const std::array<float, kTimbreInputs> kTimbreCentre;
extern const std::array<float, kTimbreAxisCount> kTimbreFactors;
extern const std::array<std::int8_t, kTimbreAxisCount * kTimbreInputs> kTimbreAxes;

extern const std::array<float, kFluctuationSize> kRhythmCentre;
extern const std::array<float, kRhythmAxisCount> kRhythmFactors;
extern const std::array<std::int8_t, kRhythmAxisCount * kFluctuationSize> kRhythmAxes;

extern const std::array<float, kContrastPatternSize> kContrastCentre;
extern const std::array<float, kContrastAxisCount> kContrastFactors;
extern const std::array<std::int8_t, kContrastAxisCount * kContrastPatternSize> kContrastAxes;

extern const std::array<float, kCooccurrenceSize> kHarmonyCentre;
extern const std::array<float, kHarmonyAxisCount> kHarmonyFactors;
extern const std::array<std::int8_t, kHarmonyAxisCount * kCooccurrenceSize> kHarmonyAxes;

extern const std::array<float, kRegisterSize> kRangeCentre;
extern const std::array<float, kRangeAxisCount> kRangeFactors;
extern const std::array<std::int8_t, kRangeAxisCount * kRegisterSize> kRangeAxes;

/// Of the distances in each part between random tracks of the tuning music: what a step of the code
/// is worth, so that the deviation is 1; and their mean in these units.
extern const PartValues kCodeUnits;
extern const PartValues kCodeMeans;

} // namespace analysis::soundcodeaxes
