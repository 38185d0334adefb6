// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/tidysearch.h"
#include "tests/support/trackbuilder.h"

namespace support {

inline QList<models::TidyGroup> found(
    const models::TrackList& tracks, models::TidyKind kind, bool hasFolderCover = true)
{
    QList<models::TidyGroup> groups = models::findUntidy(
        tracks, {[hasFolderCover](const models::Track&) { return hasFolderCover; }});
    groups.removeIf([kind](const models::TidyGroup& group) { return group.kind != kind; });
    return groups;
}

/// "4 DATE 2001>2000" for each pending change.
inline QStringList changes(const models::TidyGroup& group)
{
    QStringList texts;
    for (const models::TidyChange& change : group.changes) {
        if (change.isPending()) {
            texts.append(QStringLiteral("%1 %2 %3>%4")
                             .arg(change.track->id)
                             .arg(change.key, change.from, change.to));
        }
    }
    texts.sort();
    return texts;
}

/// A track for each artist, each in a folder and an album of its own.
inline models::TrackList byArtists(const QStringList& artists)
{
    models::TrackList tracks;
    for (const QString& artist : artists) {
        const auto id = tracks.size() + 1;
        tracks.append(makeTrack({.id = id,
            .title = QStringLiteral("Title"),
            .artist = artist,
            .path = QStringLiteral("/music/%1/x.mp3").arg(id)}));
    }
    return tracks;
}

/// An album of tracks "Song 1", "Song 2", ... in one folder.
inline QList<std::shared_ptr<models::Track>> album(
    int count, const QString& name = QStringLiteral("Blue"))
{
    QList<std::shared_ptr<models::Track>> tracks;
    for (int i = 1; i <= count; ++i) {
        tracks.append(makeTrack({.id = i,
            .title = QStringLiteral("Song %1").arg(QChar(u'a' + i)),
            .artist = QStringLiteral("Joni"),
            .album = name,
            .path = QStringLiteral("/music/%1/file %2.mp3").arg(name, QChar(u'a' + i)),
            .year = 1971,
            .trackNumber = i}));
        tracks.last()->tags.hasCover = true;
    }
    return tracks;
}

inline models::TrackList shared(const QList<std::shared_ptr<models::Track>>& tracks)
{
    return {tracks.cbegin(), tracks.cend()};
}

} // namespace support
