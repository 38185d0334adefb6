// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/mending.h"

#include "models/playlist/recordings.h"

#include <QHash>
#include <QSet>

namespace models {

namespace {

// For each missing track the first file of its recording that is there. To be asked only when a
// track is missing: it reads the names of the whole library.
QHash<TrackId, TrackPtr> substitutes(const TrackList& tracks)
{
    const std::vector<int> recordings = recordingNumbers(tracks, true);
    QHash<int, TrackPtr> present; // by recording
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        const int recording = recordings[static_cast<std::size_t>(i)];
        if (!tracks.at(i)->isMissing && recording >= 0 && !present.contains(recording)) {
            present.insert(recording, tracks.at(i));
        }
    }
    QHash<TrackId, TrackPtr> found;
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        const TrackPtr other = present.value(recordings[static_cast<std::size_t>(i)]);
        if (tracks.at(i)->isMissing && other) {
            found.insert(tracks.at(i)->id, other);
        }
    }
    return found;
}

} // namespace

MendedPlaylist mended(const Snapshot& library, const QList<PlaylistEntry>& entries)
{
    std::optional<QHash<TrackId, TrackPtr>> others;
    MendedPlaylist result;
    QList<PlaylistEntry> living;
    TrackList tracks;
    for (PlaylistEntry entry : entries) {
        TrackPtr track = library.find(entry.trackId);
        if (!track) {
            ++result.dead;
            continue;
        }
        if (track->isMissing) {
            others = others ? others : substitutes(library.tracks());
            const TrackPtr other = others->value(track->id);
            result.replaced += other ? 1 : 0;
            result.dead += other ? 0 : 1;
            track = other ? other : track;
            entry.trackId = track->id;
        }
        living.append(entry);
        tracks.append(track);
    }
    const std::vector<int> recordings = recordingNumbers(tracks, false);
    QSet<TrackId> ids;
    QSet<int> heard;
    for (qsizetype i = 0; i < living.size(); ++i) {
        const int recording = recordings[static_cast<std::size_t>(i)];
        if (ids.contains(tracks.at(i)->id) || (recording >= 0 && heard.contains(recording))) {
            ++result.doubles;
            continue;
        }
        ids.insert(tracks.at(i)->id);
        heard.insert(recording);
        result.entries.append(living.at(i));
    }
    return result;
}

} // namespace models
