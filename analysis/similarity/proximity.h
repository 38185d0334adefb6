// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/part.h"

#include <cmath>

namespace analysis {

inline constexpr std::size_t kPartPairCount = kPartCount * (kPartCount + 1) / 2;

/// How the distances from one track to others are spread: the mean of each part and the covariances
/// of the parts (lower triangle, row by row). Kept by part, the spread of any weighted sum follows
/// without looking at the others again.
struct ProximityStatistics
{
    PartValues mean;
    std::array<float, kPartPairCount> covariance;

    bool operator==(const ProximityStatistics&) const = default;
};

/// Mean and standard deviation of the weighted sum.
struct Spread
{
    float mean = 0.0F;
    float deviation = 1.0F;
};

/// The deviation of a variance, which rounding or equal tracks may have made 0 or less: at least
/// 1e-3, so that what is standardised by it stays finite.
[[nodiscard]] inline float deviationOf(float variance)
{
    constexpr float kSmallestVariance = 1e-6F;
    return std::sqrt(variance > kSmallestVariance ? variance : kSmallestVariance);
}

[[nodiscard]] Spread spreadOf(const ProximityStatistics& statistics, const PartValues& weights);

/// How many distances the prior of pooledStatistics() stands for.
inline constexpr float kPriorDistances = 5.0F;

/// Sums over the distances from one track to others, each less the prior's mean, so that nothing
/// large cancels in float.
struct ProximitySums
{
    float count = 0.0F;
    PartValues sum{};
    std::array<float, kPartPairCount> products{};

    /// @param times  1 to add the distance, -1 to take it out again.
    void add(const PartValues& parts, const ProximityStatistics& prior, float times = 1.0F);
};

/// The statistics of the summed distances, in which `prior` counts like kPriorDistances more: a
/// library of two tracks has one distance, from which no spread can be told.
[[nodiscard]] ProximityStatistics pooledStatistics(
    const ProximitySums& sums, const ProximityStatistics& prior);

/// The standard normal distribution function, exact in the lower tail (to about z = -37).
[[nodiscard]] double normalBelow(double z);

/// Mutual proximity (Schnitzer, Flexer, Schedl and Widmer, JMLR 13, 2012; independent normal
/// distributions) as a distance in [0, 1]: the chance that a track drawn at random is nearer to
/// either of the two than they are to each other. A hub, near to everything in raw distance, is
/// near to nothing here. Symmetric.
/// @param z  the raw distance standardised by the spread of the one, of the other track.
[[nodiscard]] double mutualDistance(double zOne, double zOther);

/// The absolute ceiling: two outliers are mutually near, but no pair that lies farther apart than
/// the library's average pair may pass as close. 0 up to the average pair, then rising to 1.
/// @param z  the raw distance standardised by the spread of all pairs.
[[nodiscard]] double ceilingDistance(double z);

} // namespace analysis
