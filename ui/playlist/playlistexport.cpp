// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistexport.h"

#include "models/playlist/filename.h"

namespace ui {

using namespace Qt::StringLiterals;

QList<models::M3uEntry> m3uEntries(
    const QList<models::PlaylistEntry>& entries, const models::Snapshot& library)
{
    QList<models::M3uEntry> lines;
    lines.reserve(entries.size());
    for (const models::PlaylistEntry& entry : entries) {
        const models::TrackPtr track = library.find(entry.trackId);
        if (!track) {
            continue;
        }
        const qint64 durationMs = track->audio.durationMs;
        lines.append({.path = track->path,
            .durationS = durationMs > 0 ? static_cast<int>((durationMs + 500) / 1000) : -1,
            .artist = track->tags.artist,
            .title = track->displayTitle()});
    }
    return lines;
}

QString exportFileName(const QString& playlistName)
{
    return models::fileNameOf(playlistName) + u".m3u8"_s;
}

} // namespace ui
