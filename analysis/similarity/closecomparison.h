// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/codedistance.h"
#include "analysis/similarity/soundmodel.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace analysis {

/// Gives the patterns of tracks by their positions, nothing for those that have none. Called on
/// whatever thread asks the index.
using FetchPatterns =
    std::function<std::vector<std::optional<SoundPatterns>>(std::span<const std::size_t>)>;

/// Compares tracks by their patterns: distances, and how those to a sample of the library are
/// spread. Keeps up to kMostKept tracks ready, about 7 kB each. One thread at a time.
class CloseComparison final
{
public:
    /// @param references  the positions of the sample.
    CloseComparison(std::vector<std::size_t> references, FetchPatterns fetch);

    /// Makes the tracks ready; what was ready before may go. To be called before the rest, with all
    /// tracks that the rest is asked about.
    void prepare(std::span<const std::size_t> positions);

    /// False when the patterns of the track are not to be had.
    [[nodiscard]] bool isReady(std::size_t position) const;

    /// The distances from one ready track to other ready ones.
    [[nodiscard]] std::vector<PartValues> distances(
        std::size_t position, std::span<const std::size_t> others) const;

    /// Those of the sample that have patterns.
    [[nodiscard]] std::span<const std::size_t> references() const { return m_references; }

    /// The distances from a ready track to each of references(), measured when first asked for. To
    /// itself 0.
    std::span<const PartValues> row(std::size_t position);

    /// See SoundIndex::partShares(). Of ready tracks.
    [[nodiscard]] PartValues shares(std::size_t left, std::size_t right);

    /// The same as row() of a reference, by its place in references().
    [[nodiscard]] std::span<const PartValues> referenceRow(std::size_t place) const
    {
        return m_referenceRows[place];
    }

    /// How the distances between all pairs of references are spread in each part.
    [[nodiscard]] const PartSpread& partSpread() const { return m_partSpread; }

    static constexpr std::size_t kMostKept = 2048;

private:
    struct Kept
    {
        SoundModel model;
        std::vector<PartValues> row;
    };

    [[nodiscard]] std::vector<PartValues> distancesToAll(
        const SoundModel& model, std::span<const ModelBlock> blocks, std::size_t count) const;
    void takeReferences();

    FetchPatterns m_fetch;
    std::vector<std::size_t> m_references;
    std::vector<ModelBlock> m_referenceBlocks;
    std::vector<std::vector<PartValues>> m_referenceRows;
    PartSpread m_partSpread;
    std::unordered_map<std::size_t, std::unique_ptr<Kept>> m_kept;
    bool m_hasReferences = false;
};

} // namespace analysis
