// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/codedistance.h"
#include "analysis/similarity/soundcode.h"

#include <memory>
#include <span>
#include <vector>

namespace analysis {

/// A track as it is known by code alone, seen from another one.
struct RoughTrack
{
    std::size_t position = 0;
    float plain = 0.0F; ///< weighted sum of the part distances
    float normalised = 0.0F; ///< see normalisedDistance()

    /// Equal ones in order of position.
    [[nodiscard]] static bool isNearer(const RoughTrack& left, const RoughTrack& right)
    {
        return left.normalised != right.normalised ? left.normalised < right.normalised
                                                   : left.position < right.position;
    }
};

/// Compares the tracks of a library by their codes, all of them within milliseconds. About 65 bytes
/// a track beside the codes. Const calls are safe on any thread.
class CodeLibrary final
{
public:
    /// @param codes       one for each track, none of them null. A search is quickest when they
    ///                    stand side by side in memory, see sharedCodes().
    /// @param references  positions of the tracks by which the library is judged, kMostReferences
    ///                    at the most.
    CodeLibrary(std::vector<SharedCode> codes, std::span<const std::size_t> references);
    ~CodeLibrary();
    CodeLibrary(CodeLibrary&&) noexcept;
    CodeLibrary& operator=(CodeLibrary&&) noexcept;

    [[nodiscard]] std::size_t size() const { return m_codes.size(); }

    /// Adds a track behind the others, in constant time: the references stay.
    void append(SharedCode code);

    /// How the weighted distances from a track to the references are spread.
    [[nodiscard]] Spread spread(std::size_t position, const PartValues& weights) const
    {
        return m_correlation.combined(m_spreads[position], weights);
    }

    /// Those between all pairs of references, part by part and weighted.
    [[nodiscard]] const PartSpread& allPairs() const { return m_allPairs; }

    [[nodiscard]] Spread allPairs(const PartValues& weights) const;

    [[nodiscard]] PartValues parts(std::size_t left, std::size_t right) const
    {
        return codeDistances(codeAt(left), codeAt(right));
    }

    /// See SoundIndex::partShares().
    [[nodiscard]] PartValues partShares(std::size_t left, std::size_t right) const;

    /// One track seen from another.
    [[nodiscard]] RoughTrack compare(
        std::size_t query, std::size_t position, const PartValues& weights) const;

    /// distance() from one track to all, by position, 0 to itself. `result` has size() places.
    void distancesFrom(std::size_t query, const PartValues& weights, std::span<float> result) const;

    /// The same to some tracks only, by place among `positions`.
    void distancesTo(std::span<const std::size_t> positions, std::size_t query,
        const PartValues& weights, std::span<double> result) const;

    /// All tracks seen from one, by position. `result` has size() places.
    void compareAll(
        std::size_t query, const PartValues& weights, std::span<RoughTrack> result) const;

    /// Chooses out of compareAll(): see nearest().
    [[nodiscard]] static std::vector<RoughTrack> nearestOf(std::span<const RoughTrack> all,
        std::size_t query, std::size_t count, const std::vector<bool>& isLeftOut);

    /// The `count` nearest of those that are not left out, nearest first; the query itself is none
    /// of them.
    /// @param isLeftOut  by position.
    [[nodiscard]] std::vector<RoughTrack> nearest(std::size_t query, std::size_t count,
        const PartValues& weights, const std::vector<bool>& isLeftOut) const;

    /// The distance in [0, 1] of a track that was seen by code. @param all  allPairs(weights).
    [[nodiscard]] static double distance(const RoughTrack& track, const Spread& all);

    /// The spread of code distances needs fewer references than that of the patterns.
    static constexpr std::size_t kMostReferences = 64;

private:
    struct Weighed;
    struct Latest;

    [[nodiscard]] const SoundCode& codeAt(std::size_t position) const
    {
        return *m_codes[position].held;
    }

    [[nodiscard]] PartSpread spreadOf(const SoundCode& code, std::size_t position) const;
    [[nodiscard]] std::shared_ptr<const Weighed> weighed(const PartValues& weights) const;
    [[nodiscard]] RoughTrack compare(
        std::size_t query, std::size_t position, const Weighed& known) const;
    template <typename Take>
    void scan(std::size_t query, const PartValues& weights, const Take& take) const;

    std::vector<SharedCode> m_codes;
    std::vector<PartSpread> m_spreads;
    std::vector<std::size_t> m_references;
    std::vector<const SoundCode*> m_referenceCodes; ///< held by m_codes
    PartSpread m_allPairs;
    PartCorrelation m_correlation;
    std::unique_ptr<Latest> m_latest;
};

} // namespace analysis
