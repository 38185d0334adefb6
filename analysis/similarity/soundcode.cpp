// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundcode.h"

#include "analysis/similarity/soundcodeaxes.h"

#include <algorithm>
#include <array>
#include <span>

namespace analysis {

namespace {

using namespace soundcodeaxes;

// Writes one value for each axis and returns the place behind them.
template <std::size_t Count, typename Inputs>
SoundCode::iterator encode(const Inputs& inputs, const PartAxes& axes, SoundCode::iterator place)
{
    std::array<float, Count> values{};
    project(inputs, axes, values);
    return std::ranges::transform(values, place, nearestStep).out;
}

} // namespace

SoundCode soundCode(const SoundPatterns& patterns)
{
    SoundCode code{};
    auto place = code.begin();
    place = encode<kTimbreAxisCount>(timbreVector(patterns.timbre, kTimbreScale),
        {kTimbreCentre, kTimbreFactors, kTimbreAxes}, place);
    place = encode<kRhythmAxisCount>(
        patterns.rhythm, {kRhythmCentre, kRhythmFactors, kRhythmAxes}, place);
    place = encode<kContrastAxisCount>(
        patterns.contrast, {kContrastCentre, kContrastFactors, kContrastAxes}, place);
    place = encode<kHarmonyAxisCount>(
        patterns.harmony, {kHarmonyCentre, kHarmonyFactors, kHarmonyAxes}, place);
    encode<kRangeAxisCount>(patterns.range, {kRangeCentre, kRangeFactors, kRangeAxes}, place);
    return code;
}

std::vector<SharedCode> sharedCodes(std::vector<SoundCode> codes)
{
    const auto held = std::make_shared<const std::vector<SoundCode>>(std::move(codes));
    std::vector<SharedCode> shared;
    shared.reserve(held->size());
    for (const SoundCode& code : *held) {
        shared.push_back({std::shared_ptr<const SoundCode>(held, &code)});
    }
    return shared;
}

} // namespace analysis
