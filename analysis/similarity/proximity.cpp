// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/proximity.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace analysis {

Spread spreadOf(std::span<const float> distances, const Spread& prior)
{
    // Around the prior's mean, so that nothing large cancels.
    const auto centre = static_cast<double>(prior.mean);
    double sum = 0.0;
    double squares = 0.0;
    for (const float distance : distances) {
        const double off = static_cast<double>(distance) - centre;
        sum += off;
        squares += off * off;
    }
    return spreadOfSums(sum, squares, distances.size(), prior);
}

Spread spreadOfSums(double sum, double squares, std::size_t count, const Spread& prior)
{
    constexpr double kSmallestVariance = 1e-6;
    constexpr auto kPrior = static_cast<double>(kPriorDistances);
    const auto deviation = static_cast<double>(prior.deviation);
    const double all = static_cast<double>(count) + kPrior;
    const double shift = sum / all;
    const double variance = std::max(
        (squares + kPrior * deviation * deviation) / all - shift * shift, kSmallestVariance);
    return {static_cast<float>(static_cast<double>(prior.mean) + shift),
        static_cast<float>(std::sqrt(variance))};
}

float normalisedDistance(float distance, const Spread& one, const Spread& other)
{
    const float between = one.mean - other.mean;
    const float variance =
        0.5F * (one.deviation * one.deviation + other.deviation * other.deviation)
        + 0.25F * between * between;
    return (distance - 0.5F * (one.mean + other.mean)) / std::sqrt(variance);
}

double normalBelow(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double mutualDistance(double zOne, double zOther)
{
    const double one = normalBelow(zOne);
    const double other = normalBelow(zOther);
    return one + other - one * other;
}

double locallyScaled(double mutual, double ratio)
{
    // By the logarithm of the chance that neither track has a nearer one, which has no upper end.
    return -std::expm1(std::log1p(-mutual) * ratio);
}

double underCeiling(double mutual, double z)
{
    constexpr double kMost = 0.5;
    const double least = kMost * std::clamp(z - 1.0, 0.0, 1.0);
    return least + (1.0 - least) * mutual;
}

} // namespace analysis
