// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/proximity.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace analysis {

Spread spreadOf(const ProximityStatistics& statistics, const PartValues& weights)
{
    float mean = 0.0F;
    float variance = 0.0F;
    std::size_t pair = 0;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        mean += weights[p] * statistics.mean[p];
        for (std::size_t q = 0; q < p; ++q) {
            variance += 2.0F * weights[p] * weights[q] * statistics.covariance[pair++];
        }
        variance += weights[p] * weights[p] * statistics.covariance[pair++];
    }
    return {mean, deviationOf(variance)};
}

void ProximitySums::add(const PartValues& parts, const ProximityStatistics& prior, float times)
{
    count += times;
    std::size_t pair = 0;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const float one = times * (parts[p] - prior.mean[p]);
        sum[p] += one;
        for (std::size_t q = 0; q <= p; ++q) {
            products[pair++] += one * (parts[q] - prior.mean[q]);
        }
    }
}

ProximityStatistics pooledStatistics(const ProximitySums& sums, const ProximityStatistics& prior)
{
    // Pooling the raw moments keeps the covariance positive semi-definite, and lets a mean that is
    // off the prior's widen it, as it should while little is known.
    const float total = sums.count + kPriorDistances;
    ProximityStatistics result{};
    std::size_t pair = 0;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const float shift = sums.sum[p] / total;
        result.mean[p] = prior.mean[p] + shift;
        for (std::size_t q = 0; q <= p; ++q, ++pair) {
            const float product =
                (sums.products[pair] + kPriorDistances * prior.covariance[pair]) / total;
            result.covariance[pair] = product - shift * (sums.sum[q] / total);
        }
    }
    return result;
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

double ceilingDistance(double z)
{
    return std::max(0.0, 2.0 * normalBelow(z) - 1.0);
}

} // namespace analysis
