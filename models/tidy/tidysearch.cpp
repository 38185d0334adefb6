// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/tidysearch.h"

#include "models/covers/coverfile.h"
#include "models/tagging/tagroom.h"
#include "models/tagging/tagwriter.h"
#include "models/tidy/albumartists.h"
#include "models/tidy/albumyears.h"
#include "models/tidy/filenames.h"
#include "models/tidy/missingcovers.h"
#include "models/tidy/spellinggroups.h"
#include "models/tidy/tidyalbums.h"
#include "models/tidy/tracknumbers.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// What the tags say, in the forms in which they do.
int trackTotal(const Track& track)
{
    const Result<Fields> fields = readFields(track.path);
    if (!fields) {
        return 0;
    }
    const int inNumber =
        fields->value(u"TRACKNUMBER"_s).value(0).section(u'/', 1, 1).trimmed().toInt();
    const int byItself = fields->value(u"TRACKTOTAL"_s).value(0).trimmed().toInt();
    return inNumber > 0 ? inNumber
        : byItself > 0  ? byItself
                        : fields->value(u"TOTALTRACKS"_s).value(0).trimmed().toInt();
}

/// Without what cannot be written, and the groups of which nothing is left then.
QList<TidyGroup> writableOnly(const QList<TidyGroup>& groups)
{
    const auto isUnwritable = [](const TidyChange& change) { return !hasTagRoom(*change.track); };
    const auto isWritable = [](const TrackPtr& track) { return hasTagRoom(*track); };
    QList<TidyGroup> kept;
    for (TidyGroup group : groups) {
        const bool wasFixable = group.isFixable();
        group.changes.removeIf(isUnwritable);
        if (wasFixable ? group.isFixable() : std::ranges::any_of(group.tracks, isWritable)) {
            kept.append(group);
        }
    }
    return kept;
}

} // namespace

TidyDisk tidyDisk()
{
    return {[](const Track& track) { return !coverStamp(track).isEmpty(); }, trackTotal};
}

QList<TidyGroup> findUntidy(
    const TrackList& tracks, const TidyDisk& disk, const std::stop_token& stop)
{
    const QList<TidyAlbum> albums = tidyAlbums(tracks, stop);
    QList<TidyGroup> groups = artistSpellings(tracks, stop);
    groups += genreSpellings(tracks, stop);
    groups += missingAlbumArtists(albums);
    groups += mixedAlbumYears(albums);
    groups += oddTrackNumbers(albums, disk.trackTotal);
    groups += tagsUnlikeNames(tracks, stop);
    groups += missingCovers(albums, disk.hasFolderCover, stop);
    groups = writableOnly(groups);
    std::ranges::sort(groups, [](const TidyGroup& a, const TidyGroup& b) {
        return std::tuple(a.kind, -a.confidence, -a.tracks.size(), a.sentence)
            < std::tuple(b.kind, -b.confidence, -b.tracks.size(), b.sentence);
    });
    return groups;
}

} // namespace models
