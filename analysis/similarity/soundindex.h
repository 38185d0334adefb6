// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/featurevector.h"
#include "analysis/similarity/normalizer.h"
#include "analysis/similarity/soundblock.h"

#include <cstdint>
#include <span>
#include <vector>

namespace analysis {

/// A track of the index by its position, and how far it is.
struct SoundNeighbour
{
    std::size_t position = 0;
    double distance = 0.0; ///< see SoundIndex::distance()

    bool operator==(const SoundNeighbour&) const = default;
};

/// All tracks of a library as points, ready to be asked what sounds like what. Positions are those
/// of the vectors it was made of. About 250 bytes a track. Const calls are safe on any thread.
class SoundIndex final
{
public:
    /// @param vectors  as featureVector() makes them.
    /// @param keys     one lasting, distinct number for each vector: the reference tracks are
    ///                 drawn by it, so that a library that grows keeps nearly all of them.
    SoundIndex(std::span<const FeatureVector> vectors, std::span<const std::int64_t> keys);

    [[nodiscard]] std::size_t size() const { return m_size; }

    /// Adds a track behind the others, in constant time: scales and reference tracks stay.
    void append(const FeatureVector& vector);

    /// How unlike two tracks sound, in [0, 1]: 0 for a track and itself, near 0 where hardly any
    /// other track of the library comes as close, about .75 for a random pair. The weighted sum of
    /// the part distances, made fair by mutual proximity, under an absolute ceiling. Symmetric.
    [[nodiscard]] double distance(
        std::size_t left, std::size_t right, const PartValues& weights = kDefaultWeights) const;

    /// The same in each part alone, on the scale of all pairs: .1 means that nine of ten random
    /// pairs are farther apart in this part.
    [[nodiscard]] PartValues partRanks(std::size_t left, std::size_t right) const;

    /// The rank of the weighted sum on the scale of all pairs, in [0, 1]; for judging a step.
    [[nodiscard]] double rawRank(
        std::size_t left, std::size_t right, const PartValues& weights = kDefaultWeights) const;

    /// distance() from one track to all, by position. `distances` has size() places.
    void distancesFrom(
        std::size_t query, const PartValues& weights, std::span<double> distances) const;

    /// The `count` nearest, nearest first, the query left out; equal ones in order of position.
    [[nodiscard]] std::vector<SoundNeighbour> nearest(
        std::size_t query, std::size_t count, const PartValues& weights = kDefaultWeights) const;

    static constexpr std::size_t kReferenceCount = 200;

private:
    [[nodiscard]] FeatureVector vectorAt(std::size_t position) const;
    [[nodiscard]] Spread spreadAt(std::size_t position, const PartValues& weights) const;
    [[nodiscard]] SoundQuery queryFor(std::size_t position, const PartValues& weights) const;
    void chooseReferences(std::span<const std::int64_t> keys);
    void measureReferences();
    void measureTracks();

    Normalizer m_normalizer;
    std::vector<SoundBlock> m_blocks;
    std::vector<FeatureVector> m_references;
    std::vector<std::size_t> m_referencePositions;
    ProximityStatistics m_allPairs;
    std::size_t m_size = 0;
};

} // namespace analysis
