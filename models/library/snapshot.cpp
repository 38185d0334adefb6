// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/snapshot.h"

#include <algorithm>

namespace models {

Snapshot::Snapshot(TrackList tracks)
    : m_tracks(std::move(tracks))
    , m_analysedCount(static_cast<int>(std::count_if(m_tracks.cbegin(), m_tracks.cend(),
          [](const TrackPtr& track) { return track->isAnalysed(); })))
{ }

Snapshot::Snapshot(TrackList tracks, int analysedCount, PatternSource patterns,
    LearnedSource learned, NamedQueries named)
    : m_tracks(std::move(tracks))
    , m_analysedCount(analysedCount)
    , m_patterns(std::move(patterns))
    , m_learned(std::move(learned))
    , m_namedQueries(std::move(named))
{ }

TrackPtr Snapshot::find(TrackId id) const
{
    const auto found = std::lower_bound(m_tracks.cbegin(), m_tracks.cend(), id,
        [](const TrackPtr& track, TrackId wanted) { return track->id < wanted; });
    return found != m_tracks.cend() && (*found)->id == id ? *found : nullptr;
}

TrackPtr Snapshot::find(TrackId id, std::size_t place) const
{
    const auto guessed = static_cast<qsizetype>(place);
    return guessed < m_tracks.size() && m_tracks.at(guessed)->id == id ? m_tracks.at(guessed)
                                                                       : find(id);
}

TrackPtr Snapshot::findPath(const QString& path) const
{
    const auto found = std::find_if(m_tracks.cbegin(), m_tracks.cend(),
        [wanted = CompactPath(path)](const TrackPtr& track) { return track->path == wanted; });
    return found != m_tracks.cend() ? *found : nullptr;
}

} // namespace models
