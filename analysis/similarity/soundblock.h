// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/featurevector.h"
#include "analysis/similarity/proximity.h"

#include <span>

namespace analysis {

inline constexpr std::size_t kSoundLanes = 16;

/// One number for each track of a block.
using SoundLanes = std::array<float, kSoundLanes>;

/// Tracks side by side, dimension by dimension, so that the inner loops run over neighbouring
/// floats and vectorise without a horizontal sum.
struct SoundBlock
{
    std::array<SoundLanes, kDimensionCount> values{};
    std::array<SoundLanes, kPartCount> mean{};
    std::array<SoundLanes, kPartPairCount> covariance{};

    void setVector(std::size_t lane, const FeatureVector& normalised);
    [[nodiscard]] FeatureVector vector(std::size_t lane) const;
    void setStatistics(std::size_t lane, const ProximityStatistics& statistics);
    [[nodiscard]] ProximityStatistics statistics(std::size_t lane) const;
};

/// What a block is compared with.
struct SoundQuery
{
    FeatureVector vector{};
    PartValues weights{};
    Spread own; ///< of the weighted distances from the query
    Spread all; ///< of those between all pairs
};

/// The weighted distance from the query to each track of a block, raw and standardised by the three
/// spreads.
struct StandardisedLanes
{
    SoundLanes fused;
    SoundLanes zQuery;
    SoundLanes zTrack;
    SoundLanes zAll;
};

[[nodiscard]] StandardisedLanes standardised(const SoundBlock& block, const SoundQuery& query);

/// The sums of the distances from each track of the block to all references.
[[nodiscard]] std::array<ProximitySums, kSoundLanes> summedDistances(const SoundBlock& block,
    std::span<const FeatureVector> references, const ProximityStatistics& prior);

} // namespace analysis
