// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/closecomparison.h"
#include "analysis/similarity/codelibrary.h"
#include "analysis/similarity/soundcode.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace analysis {

class CloseProximity;

/// A track of the index by its position, and how far it is.
struct SoundNeighbour
{
    std::size_t position = 0;
    double distance = 0.0; ///< see SoundIndex::distance()

    bool operator==(const SoundNeighbour&) const = default;
};

/// All tracks of a library, ready to be asked what sounds like what. Positions are those of the
/// codes it was made of. A search compares the codes of all tracks, then the patterns of the few
/// hundred nearest. About 65 bytes a track beside the codes, and 15 MB for patterns. Const calls
/// are safe on any thread; those that read patterns wait for each other.
class SoundIndex final
{
public:
    /// @param codes  one for each track, none of them null. A search is quickest when they stand
    ///               side by side in memory, see sharedCodes().
    /// @param keys   one lasting, distinct number for each: the reference tracks are drawn by it,
    ///               so that a library that grows keeps nearly all of them.
    /// @param fetch  reads patterns. Tracks without, or all when null, are compared by code alone.
    SoundIndex(std::vector<SharedCode> codes, std::span<const std::int64_t> keys,
        FetchPatterns fetch = {});
    SoundIndex(
        std::vector<SoundCode> codes, std::span<const std::int64_t> keys, FetchPatterns fetch = {});
    ~SoundIndex();
    SoundIndex(SoundIndex&&) noexcept;
    SoundIndex& operator=(SoundIndex&&) noexcept;

    [[nodiscard]] std::size_t size() const { return m_codes.size(); }

    /// The tracks as they are known by code alone.
    [[nodiscard]] const CodeLibrary& codes() const { return m_codes; }

    /// Adds a track behind the others, in constant time: the reference tracks stay.
    void append(SharedCode code);

    /// Takes a track out of the results of nearest(), in constant time. Its position stays taken,
    /// and it goes on as a reference until the index is made anew.
    void remove(std::size_t position);

    /// How unlike two tracks sound, in [0, 1]: 0 for a track and itself, near 0 where hardly any
    /// other track of the library comes as close, about .75 for a random pair. The weighted sum of
    /// the part distances, made fair by distance space normalisation and mutual proximity, under an
    /// absolute ceiling. Symmetric.
    [[nodiscard]] double distance(
        std::size_t left, std::size_t right, const PartValues& weights = kDefaultWeights) const;

    /// The same by code alone: for a choice among hundreds, whose best are then asked about.
    [[nodiscard]] double roughDistance(
        std::size_t left, std::size_t right, const PartValues& weights = kDefaultWeights) const;

    /// distance() in each part alone, on the scale of all pairs: .1 means that nine of ten random
    /// pairs are farther apart in this part.
    [[nodiscard]] PartValues partRanks(std::size_t left, std::size_t right) const;

    /// How ordinary it is, for these two tracks, to be as near as they are to each other, in each
    /// part: the share of a sample of the library that is as near to them, the mean of both. .02
    /// says something about the pair; .5 does not, though its rank among all pairs may be small,
    /// because a calm piece has the rhythm of every other calm piece.
    [[nodiscard]] PartValues partShares(std::size_t left, std::size_t right) const;

    /// The rank of the weighted sum on the scale of all pairs, in [0, 1], by code alone: for
    /// judging thousands of steps.
    [[nodiscard]] double rawRank(
        std::size_t left, std::size_t right, const PartValues& weights = kDefaultWeights) const;

    /// The same. @param all  codes().allPairs(weights), which takes a lock to be asked for.
    [[nodiscard]] double rawRank(
        std::size_t left, std::size_t right, const PartValues& weights, const Spread& all) const;

    /// distance() from one track to all, by position; beyond the kCloseCount nearest by code alone.
    /// `distances` has size() places.
    void distancesFrom(
        std::size_t query, const PartValues& weights, std::span<double> distances) const;

    /// The same to some tracks only, by place among `positions`: quicker for fewer than a fifth.
    void distancesTo(std::span<const std::size_t> positions, std::size_t query,
        const PartValues& weights, std::span<double> distances) const;

    /// The `count` nearest, nearest first, the query left out; equal ones in order of position.
    [[nodiscard]] std::vector<SoundNeighbour> nearest(
        std::size_t query, std::size_t count, const PartValues& weights = kDefaultWeights) const;

    /// Of how many tracks a library of so many is judged by: all up to 400, then gradually fewer,
    /// 200 from 1 200 on. Small libraries gain by it (their hubs are cut to size), large ones do
    /// not.
    [[nodiscard]] static std::size_t referenceCount(std::size_t size);
    static constexpr std::size_t kCloseCount = 100;

private:
    struct Close;
    struct Search;

    /// How many are looked for, and how many of them are measured against all references.
    struct Effort
    {
        std::size_t count = 0;
        std::size_t measured = 0;
    };

    SoundIndex(
        std::vector<SharedCode> codes, std::vector<std::size_t> references, FetchPatterns fetch);
    [[nodiscard]] static std::vector<std::size_t> chosenReferences(
        std::span<const std::int64_t> keys);
    void forgetSearches();
    [[nodiscard]] std::optional<std::vector<SoundNeighbour>> closestKnown(
        std::size_t query, const PartValues& weights) const;
    [[nodiscard]] std::vector<SoundNeighbour> closest(
        std::size_t query, const PartValues& weights, std::span<const RoughTrack> rough) const;
    [[nodiscard]] std::vector<SoundNeighbour> closely(std::size_t query,
        std::span<const RoughTrack> rough, const Effort& effort, const PartValues& weights) const;
    void compare(std::size_t query, std::vector<RoughTrack>& tracks, const PartValues& weights,
        CloseProximity& proximity) const;

    std::vector<bool> m_isRemoved;
    CodeLibrary m_codes;
    std::unique_ptr<Close> m_close; ///< null without patterns
};

} // namespace analysis
