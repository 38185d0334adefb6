// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/tidyalbums.h"

#include "models/text/fold.h"
#include "models/tidy/spelling.h"

#include <QHash>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// 2 of "CD 2", "Disc2" and "disk-02"; 0 of other names.
int discOfName(QStringView name)
{
    for (const QLatin1String word : {"cd"_L1, "disc"_L1, "disk"_L1}) {
        if (name.startsWith(word, Qt::CaseInsensitive)) {
            QStringView rest = name.sliced(word.size());
            while (!rest.isEmpty() && !rest.front().isDigit()
                && (rest.front().isSpace() || rest.front().isPunct())) {
                rest = rest.sliced(1);
            }
            bool isNumber = false;
            const int disc = rest.toInt(&isNumber);
            return isNumber && disc > 0 ? disc : 0;
        }
    }
    return 0;
}

QStringView folderOf(QStringView path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

QStringView nameOf(QStringView path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

} // namespace

QSet<QByteArray> TidyAlbum::artists() const
{
    QSet<QByteArray> found;
    QString last;
    for (const TrackPtr& track : tracks) {
        if (!track->tags.artist.isEmpty() && track->tags.artist != last) {
            last = track->tags.artist;
            found.insert(spelling::artistKey(spelling::withoutGuests(last)));
        }
    }
    return found;
}

bool isTidiable(const Track& track)
{
    return !track.isMissing && !track.isOffline && track.part == nullptr;
}

int discOf(const Track& track)
{
    return track.tags.discNumber > 0 ? track.tags.discNumber
                                     : discOfName(nameOf(track.path.folder()));
}

QList<TidyAlbum> tidyAlbums(const TrackList& tracks, const std::stop_token& stop)
{
    QList<TidyAlbum> albums;
    QHash<std::pair<QString, QByteArray>, qsizetype> places;
    for (const TrackPtr& track : tracks) {
        if (stop.stop_requested()) {
            break;
        }
        if (track->tags.album.isEmpty() || !isTidiable(*track)) {
            continue;
        }
        const QString own = track->path.folder();
        QStringView folder = own;
        if (discOfName(nameOf(folder)) > 0) {
            folder = folderOf(folder);
        }
        const std::pair key(folder.toString(), text::foldedUtf8(track->tags.album));
        auto place = places.constFind(key);
        if (place == places.cend()) {
            place = places.insert(key, albums.size());
            albums.append({track->tags.album,
                QString::fromUtf8(key.second) + u'\n' + nameOf(folder).toString(), {}});
        }
        albums[*place].tracks.append(track);
    }
    for (TidyAlbum& album : albums) {
        std::ranges::sort(album.tracks, [](const TrackPtr& a, const TrackPtr& b) {
            return std::tuple(discOf(*a), a->tags.trackNumber, a->path)
                < std::tuple(discOf(*b), b->tags.trackNumber, b->path);
        });
    }
    return albums;
}

} // namespace models
