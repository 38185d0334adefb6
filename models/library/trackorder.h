// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/trackindex.h"

namespace models {

struct SortKey
{
    TrackField field = TrackField::Artist;
    bool isDescending = false;

    bool operator==(const SortKey&) const = default;
};

/// What tracks are sorted by, most important first. What ties is put in the order that a record
/// shelf would have (artist, album, disc, track, title), and finally by id.
using TrackOrder = QList<SortKey>;

/// Sorts tracks of an index. Absent values come last in either direction.
class TrackSorter final
{
public:
    /// @param index  outlives the sorter.
    TrackSorter(const TrackIndex& index, const TrackOrder& order);

    void sort(std::vector<TrackIndex::Ordinal>& ordinals) const;

    /// Keeps the first `count` of the sorted ones only, which is quicker.
    void sortFirst(std::vector<TrackIndex::Ordinal>& ordinals, std::size_t count) const;

    /// Whether `left` comes before `right`; the same order as sort().
    [[nodiscard]] bool isBefore(TrackIndex::Ordinal left, TrackIndex::Ordinal right) const;

private:
    const TrackIndex& m_index;
    TrackOrder m_keys;
};

} // namespace models
