// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundtraits.h"

#include "analysis/similarity/soundtraitaxes.h"
#include "analysis/similarity/squaredsteps.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace analysis {

namespace {

using namespace soundtraitaxes;

// Writes the direction in steps and returns the place behind it.
template <std::size_t Count, typename Inputs>
SoundTraits::iterator writeDirection(
    const Inputs& inputs, const PartAxes& axes, float step, SoundTraits::iterator place)
{
    std::array<float, Count> values{};
    project(inputs, axes, values);
    float squares = 0.0F;
    for (const float value : values) {
        squares += value * value;
    }
    const float length = std::sqrt(squares);
    if (!(length > 0.0F)) {
        return place + static_cast<std::ptrdiff_t>(Count);
    }
    return std::ranges::transform(values, place, [perStep = 1.0F / (length * step)](float value) {
        return nearestStep(value * perStep);
    }).out;
}

} // namespace

SoundTraits soundTraits(const SoundPatterns& patterns)
{
    SoundTraits traits{};
    auto place = traits.begin();
    place = writeDirection<kTimbreTraits>(timbreVector(patterns.timbre, kTimbreScale),
        {kTimbreCentre, kTimbreFactors, kTimbreAxes}, kTimbreStep, place);
    place = writeDirection<kRhythmTraits>(
        patterns.rhythm, {kRhythmCentre, kRhythmFactors, kRhythmAxes}, kRhythmStep, place);
    place = writeDirection<kContrastTraits>(patterns.contrast,
        {kContrastCentre, kContrastFactors, kContrastAxes}, kContrastStep, place);
    place = writeDirection<kHarmonyTraits>(
        patterns.harmony, {kHarmonyCentre, kHarmonyFactors, kHarmonyAxes}, kHarmonyStep, place);
    writeDirection<kRangeTraits>(
        patterns.range, {kRangeCentre, kRangeFactors, kRangeAxes}, kRangeStep, place);
    return traits;
}

std::array<std::int32_t, kPartCount> squaredTraitSteps(
    const SoundTraits& left, const SoundTraits& right)
{
    constexpr std::size_t kContrast = kTimbreTraits + kRhythmTraits;
    constexpr std::size_t kHarmony = kContrast + kContrastTraits;
    constexpr std::size_t kRange = kHarmony + kHarmonyTraits;
    return {squaredSteps<0, kTimbreTraits>(left, right),
        squaredSteps<kTimbreTraits, kRhythmTraits>(left, right),
        squaredSteps<kContrast, kContrastTraits>(left, right),
        squaredSteps<kHarmony, kHarmonyTraits>(left, right),
        squaredSteps<kRange, kRangeTraits>(left, right)};
}

} // namespace analysis
