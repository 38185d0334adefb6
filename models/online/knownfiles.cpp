// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/knownfiles.h"

#include "models/tagging/tagwriter.h"
#include "models/tidy/tidyalbums.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// What all files say, "" where they differ.
QString shared(const QList<KnownFile>& files, const QString& key)
{
    if (files.isEmpty()) {
        return {};
    }
    const QStringList values = files.constFirst().fields.value(key);
    const bool isShared = std::ranges::all_of(
        files, [&](const KnownFile& file) { return file.fields.value(key) == values; });
    return isShared ? joinedValues(values) : QString();
}

} // namespace

KnownFiles knownFiles(
    const TrackList& tracks, const DetailSource& details, const std::stop_token& stop)
{
    KnownFiles known;
    for (const TrackPtr& track : tracks) {
        const Result<Fields> fields = readFields(track->path, stop);
        if (stop.stop_requested()) {
            break;
        }
        if (!fields) {
            known.failures.append(fields.error().detail);
            continue;
        }
        KnownFile file{track->path, *fields, track->audio.durationMs, {}};
        const Result<std::optional<analysis::Details>> heard = details(track->id);
        if (heard && *heard) {
            file.fingerprint = QString::fromStdString((*heard)->fingerprint);
        }
        known.files.append(file);
        known.tracks.append(track);
    }
    return known;
}

QList<KnownFiles> byAlbum(const KnownFiles& known, const std::stop_token& stop)
{
    QHash<QString, qsizetype> albumOf; // by path
    const QList<TidyAlbum> albums = tidyAlbums(known.tracks, stop);
    for (qsizetype album = 0; album < albums.size(); ++album) {
        for (const TrackPtr& track : albums[album].tracks) {
            albumOf.insert(track->path, album);
        }
    }
    QList<KnownFiles> groups(albums.size());
    QHash<QString, qsizetype> groupOfFolder;
    for (qsizetype file = 0; file < known.files.size(); ++file) {
        const QString& path = known.files[file].path;
        qsizetype group = albumOf.value(path, -1);
        if (group < 0) {
            const QString folder = path.left(path.lastIndexOf(u'/'));
            group = groupOfFolder.value(folder, groups.size());
            groupOfFolder.insert(folder, group);
            groups.resize(std::max(groups.size(), group + 1));
        }
        groups[group].files.append(known.files[file]);
        groups[group].tracks.append(known.tracks[file]);
    }
    groups.removeIf([](const KnownFiles& group) { return group.files.isEmpty(); });
    return groups;
}

lookup::Words wordsOf(const QList<KnownFile>& files)
{
    const QString albumArtist = shared(files, u"ALBUMARTIST"_s);
    const bool isAlbum = files.size() > 1;
    return {isAlbum ? QString() : shared(files, u"TITLE"_s),
        isAlbum && !albumArtist.isEmpty() ? albumArtist : shared(files, u"ARTIST"_s),
        shared(files, u"ALBUM"_s)};
}

} // namespace models
