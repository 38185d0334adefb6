// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistexport.h"

#include <QCoreApplication>
#include <QRegularExpression>

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
    // What FAT and Windows refuse too: such lists travel on sticks and players.
    static const QRegularExpression kRefused(uR"([\x00-\x1f/\\:*?"<>|]+)"_s);
    QString name = playlistName;
    name.replace(kRefused, u" "_s);
    name = name.simplified();
    while (name.startsWith(u'.')) {
        name.remove(0, 1);
    }
    while (name.endsWith(u'.')) {
        name.chop(1);
    }
    if (name.isEmpty()) {
        name = QCoreApplication::translate("ui::PlaylistView", "Playlist");
    }
    return name.left(120) + u".m3u8"_s;
}

} // namespace ui
