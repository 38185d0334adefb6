// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/mending.h"

#include "models/playlist/recordings.h"

#include <QHash>
#include <QSet>

namespace models {

MendedPlaylist mended(const Snapshot& library, const QList<PlaylistEntry>& entries)
{
    RecordingNumbers recordings(true);
    RecordingNumbers payloads(false);
    QHash<int, TrackPtr> present; // by recording
    for (const TrackPtr& track : library.tracks()) {
        const int recording = recordings.numberOf(*track);
        if (!track->isMissing && recording >= 0 && !present.contains(recording)) {
            present.insert(recording, track);
        }
    }
    MendedPlaylist result;
    QSet<TrackId> ids;
    QSet<int> heard;
    for (PlaylistEntry entry : entries) {
        TrackPtr track = library.find(entry.trackId);
        if (!track) {
            ++result.dead;
            continue;
        }
        if (track->isMissing) {
            const TrackPtr other = present.value(recordings.numberOf(*track));
            result.replaced += other ? 1 : 0;
            result.dead += other ? 0 : 1;
            track = other ? other : track;
            entry.trackId = track->id;
        }
        const int payload = payloads.numberOf(*track);
        if (ids.contains(track->id) || (payload >= 0 && heard.contains(payload))) {
            ++result.doubles;
            continue;
        }
        ids.insert(track->id);
        heard.insert(payload);
        result.entries.append(entry);
    }
    return result;
}

} // namespace models
