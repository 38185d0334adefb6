// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/tidysearch.h"

#include "models/covers/coverfile.h"
#include "models/tidy/albumartists.h"
#include "models/tidy/albumyears.h"
#include "models/tidy/filenames.h"
#include "models/tidy/missingcovers.h"
#include "models/tidy/spellinggroups.h"
#include "models/tidy/tidyalbums.h"
#include "models/tidy/tracknumbers.h"

#include <algorithm>
#include <tuple>

namespace models {

FolderCovers folderCoversOnDisk()
{
    return [](const Track& track) { return !coverStamp(track).isEmpty(); };
}

QList<TidyGroup> findUntidy(
    const TrackList& tracks, const FolderCovers& hasFolderCover, const std::stop_token& stop)
{
    const QList<TidyAlbum> albums = tidyAlbums(tracks, stop);
    QList<TidyGroup> groups = artistSpellings(tracks, stop);
    groups += genreSpellings(tracks, stop);
    groups += missingAlbumArtists(albums);
    groups += mixedAlbumYears(albums);
    groups += oddTrackNumbers(albums);
    groups += tagsUnlikeNames(tracks, stop);
    groups += missingCovers(albums, hasFolderCover, stop);
    std::ranges::sort(groups, [](const TidyGroup& a, const TidyGroup& b) {
        return std::tuple(a.kind, -a.confidence, -a.tracks.size(), a.sentence)
            < std::tuple(b.kind, -b.confidence, -b.tracks.size(), b.sentence);
    });
    return groups;
}

} // namespace models
