// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/playlistfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

models::Result<void> writePlaylistFile(const QString& file, const models::Snapshot& snapshot,
    const QList<models::PlaylistEntry>& entries, models::PathStyle style)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix != u"m3u8"_s && suffix != u"m3u"_s) {
        return models::Error{models::ErrorCode::BadSyntax,
            QCoreApplication::translate(
                "CommandLine", "%1: the name of a playlist file has to end in .m3u8 or .m3u.")
                .arg(file)};
    }
    QList<models::M3uEntry> lines;
    for (const models::PlaylistEntry& entry : entries) {
        const models::TrackPtr track = snapshot.find(entry.trackId);
        if (track) {
            lines.append({.path = track->path,
                .durationS = static_cast<int>((track->audio.durationMs + 500) / 1000),
                .artist = track->tags.artist,
                .title = track->displayTitle()});
        }
    }
    return models::writeM3u(QDir::current().absoluteFilePath(file), lines, style);
}

std::optional<models::PathStyle> pathStyleNamed(const QString& name)
{
    if (name == u"auto"_s) {
        return models::PathStyle::Auto;
    }
    if (name == u"relative"_s) {
        return models::PathStyle::Relative;
    }
    if (name == u"absolute"_s) {
        return models::PathStyle::Absolute;
    }
    return std::nullopt;
}

} // namespace app
