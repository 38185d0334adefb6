// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/swing.h"

#include "analysis/features/curvereading.h"

#include <algorithm>
#include <array>

namespace analysis {

namespace {

constexpr std::size_t kFewestBeats = 16;
constexpr int kBins = 48; // a beat at 120 BPM has 43 frames
constexpr int kFirstBin = 21; // 0.45 of the beat
constexpr int kLastBin = 37; // 0.78

// The off-beat has to rise above the mean of the beat by this share of the beat itself.
constexpr double kAudibleShare = 0.1;

} // namespace

std::optional<float> swingRatio(const OnsetCurve& curve, std::span<const double> beatFrames)
{
    if (beatFrames.size() < kFewestBeats) {
        return std::nullopt;
    }
    std::array<double, kBins> folded{};
    for (std::size_t beat = 0; beat + 1 < beatFrames.size(); ++beat) {
        const double step = (beatFrames[beat + 1] - beatFrames[beat]) / kBins;
        for (int bin = 0; bin < kBins; ++bin) {
            folded[static_cast<std::size_t>(bin)] += curve.between(beatFrames[beat] + bin * step);
        }
    }
    double mean = 0.0;
    for (const double value : folded) {
        mean += value / kBins;
    }
    const auto* const peak =
        std::max_element(folded.begin() + kFirstBin, folded.begin() + kLastBin + 1);
    const auto at = peak - folded.begin();
    const bool isPeak = *peak > *(peak - 1) && *peak >= *(peak + 1);
    if (!isPeak || *peak - mean < kAudibleShare * (folded[0] - mean)) {
        return std::nullopt;
    }
    const double share =
        (static_cast<double>(at) + peakOffset(*(peak - 1), *peak, *(peak + 1))) / kBins;
    return static_cast<float>(share / (1.0 - share));
}

} // namespace analysis
