// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/tempo.h"

#include "analysis/features/onsetstrength.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace analysis {

namespace {

constexpr double kSlowestBpm = 50.0;
constexpr double kFastestBpm = 210.0;
constexpr double kCandidatesPerOctave = 24.0;
constexpr int kCandidateCount = 50; // 50 * 2^(49/24) = 205.8; refining reaches what lies between

// People tap most readily around here, and less so the further away (in octaves).
constexpr double kCommonBpm = 140.0;
constexpr double kCommonOctaves = 1.0;

// Beats outnumber the onsets in few pieces: each octave below this many onsets a beat tells against
// a tempo. It halves the number of slow songs taken at double tempo; a pull towards slower tempi
// when onsets abound would turn more right answers into wrong ones.
constexpr double kOnsetsPerBeat = 1.2;
constexpr double kOnsetOctaves = 1.0;

// Mean autocorrelation at the beats below which there is no pulse: white noise reaches 0.067 in 3 s
// and less in longer times, ambient pieces lie below, songs between 0.2 and 0.9.
constexpr double kWeakestPulse = 0.07;

// Counts fewer than this say nothing about the beat.
constexpr double kLowestOnsetRateHz = 0.2;

// A tempo drifts and lies between candidates: the best lag within this distance counts.
constexpr std::array kNearby{0.985, 0.9925, 1.0, 1.0075, 1.015};

// Candidates closer than this to the best one are the same tempo.
constexpr double kSameTempo = 0.04;

double candidateBpm(int index)
{
    return kSlowestBpm * std::exp2(index / kCandidatesPerOctave);
}

double lagOf(double bpm)
{
    return 60.0 * kOnsetRateHz / bpm;
}

double valueAt(std::span<const float> curve, double position)
{
    const auto index = static_cast<std::size_t>(position);
    if (index + 1 >= curve.size()) {
        return 0.0;
    }
    const double fraction = position - static_cast<double>(index);
    return static_cast<double>(curve[index]) * (1.0 - fraction)
        + static_cast<double>(curve[index + 1]) * fraction;
}

double bell(double octaves, double width)
{
    return std::exp(-0.5 * octaves * octaves / (width * width));
}

double combScore(std::span<const float> autocorrelation, double bpm)
{
    double sum = 0.0;
    for (int beats = 1; beats <= 4; ++beats) {
        double best = -1.0;
        for (const double factor : kNearby) {
            best = std::max(best, valueAt(autocorrelation, lagOf(bpm) * beats * factor));
        }
        sum += best / 4.0;
    }
    return sum < kWeakestPulse ? 0.0 : sum;
}

// How plausible a tempo is before the autocorrelation is known, 0..1.
double prior(double bpm, double onsetRateHz)
{
    const double onsetsPerBeat = std::max(onsetRateHz, kLowestOnsetRateHz) * 60.0 / bpm;
    const double lacking = std::min(0.0, std::log2(onsetsPerBeat / kOnsetsPerBeat));
    return bell(std::log2(bpm / kCommonBpm), kCommonOctaves) * bell(lacking, kOnsetOctaves);
}

// Sharpens a tempo at the peaks 1, 2, 4 and 8 beats away: each doubling halves the error.
double refined(std::span<const float> curve, double bpm)
{
    double lag = lagOf(bpm);
    double tolerance = 0.03;
    for (const int beats : {1, 2, 4, 8}) {
        if (lag * beats * (1.0 + tolerance) > static_cast<double>(curve.size()) - 3.0) {
            break;
        }
        const auto low = static_cast<std::ptrdiff_t>(lag * beats * (1.0 - tolerance));
        const auto high = static_cast<std::ptrdiff_t>(std::ceil(lag * beats * (1.0 + tolerance)));
        const auto peak = std::max_element(curve.begin() + low, curve.begin() + high + 1);
        const std::ptrdiff_t at = peak - curve.begin();
        if (at > low && at < high) {
            const double left = static_cast<double>(*(peak - 1));
            const double right = static_cast<double>(*(peak + 1));
            const double curvature = left - 2.0 * static_cast<double>(*peak) + right;
            if (curvature < 0.0) {
                lag = (static_cast<double>(at) + 0.5 * (left - right) / curvature) / beats;
            }
        }
        tolerance = std::max(0.02 / beats, 0.6 / (lag * beats));
    }
    return 60.0 * kOnsetRateHz / lag;
}

} // namespace

std::optional<Tempo> tempoOf(std::span<const float> autocorrelation, float onsetRateHz)
{
    std::array<double, kCandidateCount> scores{};
    for (int i = 0; i < kCandidateCount; ++i) {
        scores[static_cast<std::size_t>(i)] = combScore(autocorrelation, candidateBpm(i))
            * prior(candidateBpm(i), static_cast<double>(onsetRateHz));
    }
    const auto best = std::ranges::max_element(scores);
    if (*best <= 0.0) {
        return std::nullopt;
    }
    const double bestBpm = candidateBpm(static_cast<int>(best - scores.begin()));
    double rival = 0.0;
    for (int i = 0; i < kCandidateCount; ++i) {
        if (std::abs(candidateBpm(i) / bestBpm - 1.0) > kSameTempo) {
            rival = std::max(rival, scores[static_cast<std::size_t>(i)]);
        }
    }
    const double bpm = std::clamp(refined(autocorrelation, bestBpm), kSlowestBpm, kFastestBpm);
    return Tempo{
        .bpm = static_cast<float>(bpm), .confidence = static_cast<float>(1.0 - rival / *best)};
}

} // namespace analysis
