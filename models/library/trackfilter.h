// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/query.h"
#include "models/library/trackindex.h"

namespace models {

namespace query {
struct Node;
struct TextCondition;
} // namespace query

/// A query applied to the tracks of an index: each text is searched once for each distinct value
/// instead of once for each track. One thread.
class TrackFilter final
{
public:
    /// @param index  outlives the filter.
    TrackFilter(Query query, const TrackIndex& index);
    ~TrackFilter();
    TrackFilter(TrackFilter&&) noexcept;
    TrackFilter& operator=(TrackFilter&&) = delete;

    [[nodiscard]] const Query& query() const { return m_query; }

    /// Takes notice of tracks that were put into the index.
    void refresh();

    /// Whether the track fits, whatever the query's limit. The index must be as it was at the last
    /// refresh().
    [[nodiscard]] bool matches(TrackIndex::Ordinal ordinal) const;

private:
    struct TextHits;

    void collectTexts(const query::Node& node);
    void findDuplicates();

    Query m_query;
    const TrackIndex* m_index;
    std::vector<TextHits> m_texts; ///< by the number of the text condition
    std::vector<char> m_duplicates; ///< by ordinal
};

} // namespace models
