// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/meter.h"

#include "analysis/features/autocorrelation.h"
#include "analysis/features/curvereading.h"
#include "analysis/features/meterweights.h"
#include "analysis/features/onsetstrength.h"
#include "analysis/features/runningmean.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace analysis {

namespace {

// What a bar that is not as long as all others costs, in accents of mean strength.
constexpr float kSlipPrice = 6.0F;

// The bass tells where the bar begins; all bands together tell it where there is none.
constexpr float kAllShare = 0.3F;

constexpr int kReach = 2; // frames

// Logistic regression on 116 songs in 67 grooves, of which bars began in the right place in two of
// three; of 116 others so many did of those told with .5 to .7, .7 to .85 and more: 60 of 87, 17 of
// 21, 7 of 8.
constexpr float kBarConstant = 0.08F;
constexpr float kBarWeight = 2.1F;

constexpr std::size_t kMostBeats = 4;

// Where the curves are read, in beats and in beats of the bar a beat, in the order of
// kMeterWeights.
constexpr std::array kLagRatios{1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0};
constexpr std::array kSpeedRatios{0.25, 1.0 / 3.0, 0.5, 2.0 / 3.0, 0.75};

using Scores = std::array<float, kMostBeats>;

/// How much louder than the beats around it each beat begins, in units of the mean of all.
std::vector<float> accentsOf(
    const OnsetCurve& low, const OnsetCurve& all, std::span<const double> beatFrames)
{
    std::vector<float> accents(beatFrames.size());
    std::ranges::transform(beatFrames, accents.begin(), [&](double frame) {
        const std::ptrdiff_t at = std::lround(frame);
        return low.largestNear(at, kReach) + kAllShare * all.largestNear(at, kReach);
    });
    const float sum = std::accumulate(accents.begin(), accents.end(), 0.0F);
    const float mean = sum / static_cast<float>(std::max<std::size_t>(accents.size(), 1));
    for (float& accent : accents) {
        accent = mean > 0.0F ? accent / mean - 1.0F : 0.0F;
    }
    return accents;
}

/// How probable it is that the bar begins at its first place, given the accents of each.
float barConfidence(std::span<const RunningMean> places)
{
    const auto next =
        std::ranges::max_element(places.begin() + 1, places.end(), {}, &RunningMean::mean);
    const float margin = places.front().mean() - next->mean();
    return 1.0F / (1.0F + std::exp(-(kBarConstant + kBarWeight * margin)));
}

} // namespace

Meter meterOf(const Periodicities& periodicities, float tempoBpm)
{
    const auto bpm = static_cast<double>(tempoBpm);
    const auto* weight = kMeterWeights.begin();
    double score = 0.0;
    for (const Periodicity& band : periodicities.bands) {
        for (const double ratio : kLagRatios) {
            score += *weight++ * bestNear(band.autocorrelation, 60.0 * kOnsetRateHz / bpm * ratio);
        }
        for (const double ratio : kSpeedRatios) {
            score += *weight++ * bestNear(band.spectrum, bpm / 60.0 / kPeriodicityBinHz * ratio);
        }
    }
    score += *weight++ * std::log2(bpm / 120.0);
    score += *weight;
    const double confidence = 1.0 / (1.0 + std::exp(-std::abs(score)));
    return {.beats = score > 0.0 ? 3 : 4, .confidence = static_cast<float>(confidence)};
}

Bars barsOf(const OnsetCurve& low, const OnsetCurve& all, std::span<const double> beatFrames,
    int beatsPerBar)
{
    const auto beats = static_cast<std::size_t>(beatsPerBar);
    const std::vector<float> accents = accentsOf(low, all, beatFrames);
    // State p: this beat is number p of its bar. Each way notes the state before.
    std::vector<std::array<std::uint8_t, kMostBeats>> ways(accents.size());
    Scores path{};
    for (std::size_t i = 0; i < accents.size(); ++i) {
        const auto top = static_cast<std::size_t>(
            std::max_element(path.begin(), path.begin() + beatsPerBar) - path.begin());
        Scores next{};
        for (std::size_t state = 0; state < beats; ++state) {
            const std::size_t regular = (state + beats - 1) % beats;
            const bool slips = path[top] - kSlipPrice > path[regular];
            ways[i][state] = static_cast<std::uint8_t>(slips ? top : regular);
            // Less the best so far: only differences count, and hours stay within a float.
            next[state] = (slips ? -kSlipPrice : path[regular] - path[top])
                + (state == 0 ? accents[i] : 0.0F);
        }
        path = next;
    }
    Bars bars;
    std::array<RunningMean, kMostBeats> places;
    auto state = static_cast<std::size_t>(
        std::max_element(path.begin(), path.begin() + beatsPerBar) - path.begin());
    for (std::size_t i = accents.size(); i-- > 0;) {
        if (state == 0) {
            bars.downbeats.push_back(static_cast<std::uint32_t>(i));
        }
        places[state].add(static_cast<double>(accents[i]));
        state = ways[i][state];
    }
    std::ranges::reverse(bars.downbeats);
    if (accents.size() >= beats) {
        bars.confidence = barConfidence(std::span(places).first(beats));
    }
    return bars;
}

} // namespace analysis
