// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/namedqueries.h"
#include "models/library/snapshot.h"

#include <memory>
#include <optional>

namespace models {

namespace query {
struct Plan;
} // namespace query

/// Where in the text a query goes wrong, and why.
struct QueryError
{
    int position = 0; ///< 0-based character
    QString message; ///< a translated sentence
};

/// A search in the one language of the search field, `list`, `--filter`: words match title, artist,
/// album artist, album and genre without case or accents. Quotes hold words together.
///
///     artist: album: albumartist: title: genre: composer: comment: path: folder: contain a text;
///         with := the whole field is the text (of genres, one of its values)
///     year: bpm: lufs: energy: rating: plays: duration: track: disc: bitrate: samplerate: size:
///     and each name of soundfield.h, such as danceability: or truepeak:
///         124   120..128   120..   ..128   >120   >=120   <120   <=120   duration:4:00 energy:60%
///     key:8A key:Am key:8 (both modes)   key~8A: mixes with it
///     added: played: <30d (younger; h d w m y)   >1y   2024   2024-05-01   today   played:never
///     format:flac   is:missing|failed|analysed|unanalysed|corrected|duplicate
///     search:name   what the saved search of that name looks for, its sort: and limit: too
///     limit:50   sort:bpm   sort:-added
///
/// AND (also unwritten) binds closer than OR; NOT or a minus before a term, ( ) around terms.
/// A value: cheap to copy, immutable, usable on any thread.
class Query final
{
public:
    /// Matches everything.
    Query();

    /// @param named  what search: can name.
    static Expected<Query, QueryError> parse(const QString& text, const NamedQueries& named = {});

    /// Whether it matches everything, unsorted and without limit.
    [[nodiscard]] bool isEmpty() const;

    /// Whether the track fits, whatever the limit. is:duplicate, which needs the other tracks, is
    /// false here.
    [[nodiscard]] bool matches(const Track& track) const;

    /// The tracks that match, sorted and limited as the query says (otherwise in the order given).
    [[nodiscard]] TrackList select(const TrackList& tracks) const;

    [[nodiscard]] const query::Plan& plan() const { return *m_plan; }

private:
    explicit Query(std::shared_ptr<const query::Plan> plan);

    std::shared_ptr<const query::Plan> m_plan;
};

} // namespace models
