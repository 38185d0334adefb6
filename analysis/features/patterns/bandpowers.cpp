// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/bandpowers.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace analysis {

namespace {

constexpr float kSilence = 1e-5F;
constexpr float kFloor = 3.1622776e-8F; // -75 dB
// With fewer sounding frames than these (2.3 s) there is no telling silence from music.
constexpr std::ptrdiff_t kFewestSounding = 100;

// The 90th percentile, between two values linearly.
float levelOfLoud(std::vector<float> levels)
{
    const double place = 0.9 * static_cast<double>(levels.size() - 1);
    const auto below = levels.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(levels.begin(), below, levels.end());
    const float low = *below;
    const float high = below + 1 == levels.end() ? low : *std::min_element(below + 1, levels.end());
    return low + static_cast<float>(place - std::floor(place)) * (high - low);
}

std::vector<float> meanBands(const BandFrames& powers)
{
    std::vector<float> means(static_cast<std::size_t>(powers.cols()));
    Eigen::Map<Eigen::Array<float, 1, Eigen::Dynamic>>(means.data(), powers.cols()) =
        powers.colwise().mean();
    return means;
}

} // namespace

LevelledFrames levelled(const BandFrames& powers)
{
    const std::vector<float> means = meanBands(powers);
    const float loud = levelOfLoud(means);
    const float silent = loud * kSilence;
    const auto isSounding = [silent](float mean) { return mean > silent; };
    const bool isMusic = std::ranges::count_if(means, isSounding) >= kFewestSounding;

    std::vector<Eigen::Index> kept;
    for (Eigen::Index frame = 0; frame < powers.cols(); ++frame) {
        if (!isMusic || isSounding(means[static_cast<std::size_t>(frame)])) {
            kept.push_back(frame);
        }
    }
    LevelledFrames result;
    const Eigen::Index span = kept.back() - kept.front() + 1;
    result.decibels = (powers.middleCols(kept.front(), span) / loud + kFloor).log()
        * (10.0F / std::numbers::ln10_v<float>);
    result.decibels -= static_cast<float>(result.decibels.cast<double>().mean());
    result.powers = powers(Eigen::all, kept);
    result.powers /= levelOfLoud(meanBands(result.powers));
    return result;
}

} // namespace analysis
