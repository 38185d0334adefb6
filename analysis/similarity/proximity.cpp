// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/proximity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace analysis {

namespace {

double exactlyBelow(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

/// The distribution function and its density somewhere.
struct NormalPoint
{
    double below = 0.0;
    double density = 0.0;
};

// A list asks for a million values, and for each erfc() takes five times as long as a look-up.
constexpr double kStepsPerUnit = 64.0;
constexpr double kTableEnd = 8.0;
constexpr int kTableSteps = 512; // to either side of 0
using NormalTable = std::array<NormalPoint, 2 * kTableSteps + 1>;

const NormalTable& normalTable()
{
    static const NormalTable kTable = [] {
        NormalTable table;
        for (std::size_t i = 0; i < table.size(); ++i) {
            const double z = (static_cast<double>(i) - kTableSteps) / kStepsPerUnit;
            constexpr double kRoot = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
            table[i] = {exactlyBelow(z), kRoot * std::exp(-0.5 * z * z)};
        }
        return table;
    }();
    return kTable;
}

} // namespace

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
    if (!(std::abs(z) < kTableEnd)) {
        return exactlyBelow(z);
    }
    const double at = std::nearbyint(z * kStepsPerUnit);
    const NormalPoint& point =
        normalTable()[static_cast<std::size_t>(static_cast<int>(at) + kTableSteps)];
    // Taylor's series around the point; the next term is below 1e-10 of the whole.
    const double x = at / kStepsPerUnit;
    const double h = z - x;
    const double square = x * x;
    const double series = 1.0
        + h
            * (-x / 2.0
                + h
                    * ((square - 1.0) / 6.0
                        + h
                            * ((3.0 - square) * x / 24.0
                                + h * ((square * square - 6.0 * square + 3.0) / 120.0))));
    return point.below + point.density * h * series;
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
