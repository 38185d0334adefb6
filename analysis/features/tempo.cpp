// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/tempo.h"

#include "analysis/features/autocorrelation.h"
#include "analysis/features/curvereading.h"
#include "analysis/features/onsetstrength.h"
#include "analysis/features/tempoweights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace analysis {

namespace {

constexpr double kSlowestBpm = 50.0;
constexpr double kFastestBpm = 210.0;
constexpr double kCandidatesPerOctave = 24.0;
constexpr int kCandidateCount = 50; // 50 * 2^(49/24) = 205.8; refining reaches what lies between

// Where the curves are read, in beats and in beats of the candidate a beat: the answers to "what if
// the beat were half, twice, a third of this?" are what tells a tempo from its relatives.
constexpr std::array kLagRatios{
    0.25, 1.0 / 3.0, 0.5, 2.0 / 3.0, 0.75, 1.0, 4.0 / 3.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0};
constexpr std::array kSpeedRatios{0.25, 1.0 / 3.0, 0.5, 2.0 / 3.0, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0};

using Values = std::array<double, kTempoWeights.size()>;

// Mean autocorrelation at the beats below which there is no pulse: white noise reaches 0.067 in 3 s
// and less in longer times, ambient pieces lie below, songs between 0.2 and 0.9.
constexpr double kWeakestPulse = 0.07;

// Counts fewer than this say nothing about the beat.
constexpr double kLowestOnsetRateHz = 0.2;

double candidateBpm(int index)
{
    return kSlowestBpm * std::exp2(index / kCandidatesPerOctave);
}

double lagOf(double bpm)
{
    return 60.0 * kOnsetRateHz / bpm;
}

double pulseOf(std::span<const float> autocorrelation, double bpm)
{
    double sum = 0.0;
    for (int beats = 1; beats <= 4; ++beats) {
        sum += bestNear(autocorrelation, lagOf(bpm) * beats) / 4.0;
    }
    return sum;
}

// What speaks for and against a candidate, in the order of kTempoWeights.
Values valuesOf(const Periodicities& periodicities, double bpm)
{
    Values values{};
    auto* next = values.begin();
    for (const Periodicity& band : periodicities.bands) {
        for (const double ratio : kLagRatios) {
            *next++ = bestNear(band.autocorrelation, lagOf(bpm) * ratio);
        }
        for (const double ratio : kSpeedRatios) {
            *next++ = bestNear(band.spectrum, bpm / 60.0 / kPeriodicityBinHz * ratio);
        }
    }
    const double octaves = std::log2(bpm / 120.0);
    const double onsets =
        std::max(static_cast<double>(periodicities.onsetRateHz), kLowestOnsetRateHz) * 60.0 / bpm;
    const double onsetOctaves = std::clamp(std::log2(onsets), -2.0, 4.0);
    for (const double value : {octaves, octaves * octaves, octaves * octaves * octaves,
             onsetOctaves, onsetOctaves * onsetOctaves}) {
        *next++ = value;
    }
    return values;
}

// How probable each candidate is; their sum is 1.
std::array<double, kCandidateCount> probabilities(const Periodicities& periodicities)
{
    std::array<double, kCandidateCount> result{};
    for (int i = 0; i < kCandidateCount; ++i) {
        const Values values = valuesOf(periodicities, candidateBpm(i));
        result[static_cast<std::size_t>(i)] =
            std::inner_product(values.begin(), values.end(), kTempoWeights.begin(), 0.0);
    }
    const double highest = std::ranges::max(result);
    double sum = 0.0;
    for (double& score : result) {
        score = std::exp(score - highest);
        sum += score;
    }
    for (double& score : result) {
        score /= sum;
    }
    return result;
}

// The tempo within half a candidate's distance and a bit at which the curve is highest over eight
// beats together: single peaks of soft music lie beside the beat.
double aligned(std::span<const float> curve, double bpm)
{
    constexpr int kSteps = 30;
    constexpr double kStep = 0.001;
    double best = bpm;
    double highest = 0.0;
    for (int step = -kSteps; step <= kSteps; ++step) {
        const double tried = bpm * (1.0 + step * kStep);
        double sum = 0.0;
        for (int beats = 1; beats <= 8; ++beats) {
            sum += valueAt(curve, lagOf(tried) * beats);
        }
        if (sum > highest) {
            highest = sum;
            best = tried;
        }
    }
    return best;
}

// Sharpens an aligned tempo at the peaks 1, 2, 4 and 8 beats away: each doubling halves the error.
double refined(std::span<const float> curve, double bpm)
{
    double lag = lagOf(bpm);
    double tolerance = 0.01;
    for (const int beats : {1, 2, 4, 8}) {
        if (lag * beats * (1.0 + tolerance) > static_cast<double>(curve.size()) - 3.0) {
            break;
        }
        const auto low = static_cast<std::ptrdiff_t>(lag * beats * (1.0 - tolerance));
        const auto high = static_cast<std::ptrdiff_t>(std::ceil(lag * beats * (1.0 + tolerance)));
        const auto peak = std::max_element(curve.begin() + low, curve.begin() + high + 1);
        const std::ptrdiff_t at = peak - curve.begin();
        if (at > low && at < high) {
            const double offset = peakOffset(static_cast<double>(*(peak - 1)),
                static_cast<double>(*peak), static_cast<double>(*(peak + 1)));
            lag = (static_cast<double>(at) + offset) / beats;
        }
        tolerance = std::max(0.02 / beats, 0.6 / (lag * beats));
    }
    return 60.0 * kOnsetRateHz / lag;
}

} // namespace

std::optional<Tempo> tempoOf(const Periodicities& periodicities)
{
    const std::span<const float> curve = periodicities.bands[0].autocorrelation;
    const std::array<double, kCandidateCount> shares = probabilities(periodicities);
    const auto best = static_cast<std::size_t>(std::ranges::max_element(shares) - shares.begin());
    const double bestBpm = candidateBpm(static_cast<int>(best));
    if (pulseOf(curve, bestBpm) < kWeakestPulse) {
        return std::nullopt;
    }
    // The neighbours, 3 % away, are the same tempo.
    double confidence = shares[best];
    confidence += best > 0 ? shares[best - 1] : 0.0;
    confidence += best + 1 < shares.size() ? shares[best + 1] : 0.0;
    const double bpm =
        std::clamp(refined(curve, aligned(curve, bestBpm)), kSlowestBpm, kFastestBpm);
    return Tempo{.bpm = static_cast<float>(bpm),
        .confidence = static_cast<float>(std::min(confidence, 1.0))};
}

} // namespace analysis
