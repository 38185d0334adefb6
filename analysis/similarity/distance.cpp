// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/distance.h"

#include <cmath>

namespace analysis {

PartValues partDistances(const FeatureVector& left, const FeatureVector& right)
{
    PartValues distances{};
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const PartRange range = kPartRanges[p];
        float sum = 0.0F;
        for (std::size_t d = range.first; d < range.first + range.count; ++d) {
            const float difference = left[d] - right[d];
            sum += difference * difference;
        }
        distances[p] = std::sqrt(sum / static_cast<float>(range.count));
    }
    return distances;
}

float fusedDistance(const PartValues& parts, const PartValues& weights)
{
    float fused = 0.0F;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        fused += weights[p] * parts[p];
    }
    return fused;
}

} // namespace analysis
