// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundblock.h"

#include <cmath>

namespace analysis {

namespace {

// The same arithmetic, in the same order, as partDistances() of distance.h.
void partDistancesTo(const SoundBlock& block, const FeatureVector& query,
    std::array<SoundLanes, kPartCount>& distances)
{
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const PartRange range = kPartRanges[p];
        SoundLanes sum{};
        for (std::size_t d = range.first; d < range.first + range.count; ++d) {
            const SoundLanes& values = block.values[d];
            const float asked = query[d];
            for (std::size_t lane = 0; lane < kSoundLanes; ++lane) {
                const float difference = values[lane] - asked;
                sum[lane] += difference * difference;
            }
        }
        const auto count = static_cast<float>(range.count);
        for (std::size_t lane = 0; lane < kSoundLanes; ++lane) {
            distances[p][lane] = std::sqrt(sum[lane] / count);
        }
    }
}

void addProduct(SoundLanes& sum, const SoundLanes& left, const SoundLanes& right)
{
    for (std::size_t lane = 0; lane < kSoundLanes; ++lane) {
        sum[lane] += left[lane] * right[lane];
    }
}

void addScaled(SoundLanes& sum, float factor, const SoundLanes& values)
{
    for (std::size_t lane = 0; lane < kSoundLanes; ++lane) {
        sum[lane] += factor * values[lane];
    }
}

} // namespace

void SoundBlock::setVector(std::size_t lane, const FeatureVector& normalised)
{
    for (std::size_t d = 0; d < kDimensionCount; ++d) {
        values[d][lane] = normalised[d];
    }
}

FeatureVector SoundBlock::vector(std::size_t lane) const
{
    FeatureVector result{};
    for (std::size_t d = 0; d < kDimensionCount; ++d) {
        result[d] = values[d][lane];
    }
    return result;
}

void SoundBlock::setStatistics(std::size_t lane, const ProximityStatistics& statistics)
{
    for (std::size_t p = 0; p < kPartCount; ++p) {
        mean[p][lane] = statistics.mean[p];
    }
    for (std::size_t pair = 0; pair < kPartPairCount; ++pair) {
        covariance[pair][lane] = statistics.covariance[pair];
    }
}

ProximityStatistics SoundBlock::statistics(std::size_t lane) const
{
    ProximityStatistics result{};
    for (std::size_t p = 0; p < kPartCount; ++p) {
        result.mean[p] = mean[p][lane];
    }
    for (std::size_t pair = 0; pair < kPartPairCount; ++pair) {
        result.covariance[pair] = covariance[pair][lane];
    }
    return result;
}

StandardisedLanes standardised(const SoundBlock& block, const SoundQuery& query)
{
    std::array<SoundLanes, kPartCount> parts;
    partDistancesTo(block, query.vector, parts);
    StandardisedLanes result{};
    SoundLanes mean{};
    SoundLanes variance{};
    std::size_t pair = 0;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const float weight = query.weights[p];
        addScaled(result.fused, weight, parts[p]);
        addScaled(mean, weight, block.mean[p]);
        for (std::size_t q = 0; q < p; ++q) {
            addScaled(variance, 2.0F * weight * query.weights[q], block.covariance[pair++]);
        }
        addScaled(variance, weight * weight, block.covariance[pair++]);
    }
    for (std::size_t lane = 0; lane < kSoundLanes; ++lane) {
        const float fused = result.fused[lane];
        result.zQuery[lane] = (fused - query.own.mean) / query.own.deviation;
        result.zTrack[lane] = (fused - mean[lane]) / deviationOf(variance[lane]);
        result.zAll[lane] = (fused - query.all.mean) / query.all.deviation;
    }
    return result;
}

std::array<ProximitySums, kSoundLanes> summedDistances(const SoundBlock& block,
    std::span<const FeatureVector> references, const ProximityStatistics& prior)
{
    std::array<SoundLanes, kPartCount> sums{};
    std::array<SoundLanes, kPartPairCount> products{};
    std::array<SoundLanes, kPartCount> parts;
    for (const FeatureVector& reference : references) {
        partDistancesTo(block, reference, parts);
        std::size_t pair = 0;
        for (std::size_t p = 0; p < kPartCount; ++p) {
            for (std::size_t lane = 0; lane < kSoundLanes; ++lane) {
                parts[p][lane] -= prior.mean[p];
                sums[p][lane] += parts[p][lane];
            }
            for (std::size_t q = 0; q <= p; ++q) {
                addProduct(products[pair++], parts[p], parts[q]);
            }
        }
    }
    std::array<ProximitySums, kSoundLanes> result;
    for (std::size_t lane = 0; lane < kSoundLanes; ++lane) {
        result[lane].count = static_cast<float>(references.size());
        for (std::size_t p = 0; p < kPartCount; ++p) {
            result[lane].sum[p] = sums[p][lane];
        }
        for (std::size_t pair = 0; pair < kPartPairCount; ++pair) {
            result[lane].products[pair] = products[pair][lane];
        }
    }
    return result;
}

} // namespace analysis
