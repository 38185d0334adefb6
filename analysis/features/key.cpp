// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/key.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace analysis {

namespace {

using Profile = std::array<double, kChromaCount>;

// Share of each pitch class, in semitones above the tonic.
constexpr Profile kMajor{.238, .006, .111, .006, .137, .094, .016, .214, .009, .080, .008, .081};
constexpr Profile kMinor{.220, .006, .104, .123, .019, .103, .012, .214, .062, .022, .061, .052};

// Standard deviation over mean of the chroma below which its shape is rounding.
constexpr double kEvenness = 0.01;

// Distance in correlation at which the confidence reaches one half.
constexpr double kHalfConfidence = 0.04;

// The profile as deviations from its mean, scaled to length 1.
Profile normalised(const Profile& profile)
{
    Profile result{};
    double mean = 0.0;
    for (const double value : profile) {
        mean += value / kChromaCount;
    }
    double squares = 0.0;
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = profile[i] - mean;
        squares += result[i] * result[i];
    }
    const double length = std::sqrt(squares);
    for (double& value : result) {
        value = length > 0.0 ? value / length : 0.0;
    }
    return result;
}

double correlation(const Profile& chroma, const Profile& profile, std::size_t tonic)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < profile.size(); ++i) {
        sum += profile[i] * chroma[(i + tonic) % profile.size()];
    }
    return sum;
}

bool isEven(const Profile& chroma)
{
    double sum = 0.0;
    double squares = 0.0;
    for (const double value : chroma) {
        sum += value;
        squares += value * value;
    }
    const double mean = sum / kChromaCount;
    const double variance = squares / kChromaCount - mean * mean;
    return mean <= 0.0 || variance < kEvenness * kEvenness * mean * mean;
}

} // namespace

std::optional<Key> keyOf(std::span<const float, kChromaCount> chroma)
{
    Profile sums{};
    std::ranges::transform(
        chroma, sums.begin(), [](float value) { return static_cast<double>(value); });
    if (isEven(sums)) {
        return std::nullopt;
    }
    const Profile deviations = normalised(sums);
    Key key;
    double best = -2.0;
    double second = -2.0;
    for (const Mode mode : {Mode::Major, Mode::Minor}) {
        const Profile profile = normalised(mode == Mode::Major ? kMajor : kMinor);
        for (int tonic = 0; tonic < kChromaCount; ++tonic) {
            const double match = correlation(deviations, profile, static_cast<std::size_t>(tonic));
            if (match > best) {
                second = best;
                best = match;
                key.tonic = tonic;
                key.mode = mode;
            } else {
                second = std::max(second, match);
            }
        }
    }
    const double margin = best - second;
    key.confidence = static_cast<float>(margin / (margin + kHalfConfidence));
    return key;
}

} // namespace analysis
