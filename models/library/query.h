// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/snapshot.h"

#include <memory>
#include <optional>

namespace models {

/// Where in the text a query goes wrong, and why.
struct QueryError
{
    int position = 0; ///< 0-based character
    QString message; ///< a translated sentence
};

/// A search in the one language of the search field, `list`, `--filter`: words match title, artist,
/// album and genre without case or accents; `artist:x title:"a b" genre: album: year:1990..1999
/// bpm:120..128 key:8A key~8A lufs: energy:>0.6 rating:>=4 plays:0 added:<30d played:never
/// format:flac path: is:missing|failed|unanalysed|duplicate limit:50 sort:bpm`, AND OR NOT ( ) and
/// -word. A value: cheap to copy, immutable, usable on any thread.
class Query final
{
public:
    /// Matches everything.
    Query();

    static Expected<Query, QueryError> parse(const QString& text);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool matches(const Track& track) const;

    /// The tracks that match, sorted and limited as the query says (otherwise in the order given).
    [[nodiscard]] TrackList select(const TrackList& tracks) const;

private:
    struct Plan;
    std::shared_ptr<const Plan> m_plan;
};

} // namespace models
