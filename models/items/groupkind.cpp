// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/groupkind.h"

#include "models/files/filepath.h"
#include "models/library/querylexer.h"

using namespace Qt::StringLiterals;

namespace models::groupkind {

namespace {

using Kind = GroupTableModel::Kind;

/// The record sleeves of an artist: their albums, and the albums of others that they appear on.
QString withAppearances(const QString& artist)
{
    const QString name = query::quoted(artist);
    return u"(albumartist:=%1 OR artist:=%1)"_s.arg(name);
}

QString decadeQuery(const QString& name)
{
    const int first = name.toInt();
    return u"year:%1..%2"_s.arg(first).arg(first + 9);
}

QString yearQuery(const QString& name)
{
    return u"year:"_s + name;
}

/// @param absent  selects the tracks without the name.
std::vector<TrackGroup> groupsWithQuery(const TrackIndex& index, const GroupBuckets::Bucket& bucket,
    const QString& absent, QString (*query)(const QString&))
{
    std::vector<TrackGroup> groups = plainGroups(index, bucket, {});
    for (TrackGroup& group : groups) {
        group.query = group.name.isEmpty() ? absent : query(group.name);
    }
    return groups;
}

QString absentName(Kind kind)
{
    switch (kind) {
    case Kind::Albums:
        return GroupTableModel::tr("Unknown album");
    case Kind::Artists:
    case Kind::AlbumArtists:
        return GroupTableModel::tr("Unknown artist");
    case Kind::Genres:
        return GroupTableModel::tr("No genre");
    case Kind::Decades:
    case Kind::Years:
        return GroupTableModel::tr("No year");
    case Kind::Folders:
        break; // every file lies in one
    }
    return {};
}

} // namespace

GroupBuckets bucketsFor(const TrackIndex& index, Kind kind)
{
    using Sorting = GroupBuckets::Sorting;
    switch (kind) {
    case Kind::Albums:
        return {index, TrackField::Album};
    case Kind::Artists:
        return {index, TrackField::Artist};
    case Kind::Genres:
        return {index, TrackField::Genre, Sorting::EachValue};
    case Kind::AlbumArtists:
        return {index, TrackField::AlbumArtist, Sorting::OrArtist};
    case Kind::Decades:
        return {index, TrackField::Year, Sorting::Decade};
    case Kind::Years:
        return {index, TrackField::Year, Sorting::Year};
    case Kind::Folders:
        break;
    }
    return {index, TrackField::Folder};
}

std::vector<TrackGroup> groupsOf(
    const TrackIndex& index, const GroupBuckets::Bucket& bucket, Kind kind)
{
    switch (kind) {
    case Kind::Albums:
        return albumGroups(index, bucket);
    case Kind::Artists:
        return plainGroups(index, bucket, u"artist"_s);
    case Kind::Genres:
        return plainGroups(index, bucket, u"genre"_s);
    case Kind::AlbumArtists:
        return groupsWithQuery(index, bucket, u"albumartist:=\"\" artist:=\"\""_s, withAppearances);
    case Kind::Decades:
        return groupsWithQuery(index, bucket, u"-year:>0"_s, decadeQuery);
    case Kind::Years:
        return groupsWithQuery(index, bucket, u"-year:>0"_s, yearQuery);
    case Kind::Folders:
        break;
    }
    return plainGroups(index, bucket, u"folder"_s);
}

QString shownName(const TrackGroup& group, Kind kind)
{
    if (group.name.isEmpty()) {
        return absentName(kind);
    }
    if (kind == Kind::Decades) {
        //: A decade: "1990s".
        return GroupTableModel::tr("%1s", "decade").arg(group.name);
    }
    return kind == Kind::Folders ? displayPath(group.name) : group.name;
}

QString header(Kind kind)
{
    switch (kind) {
    case Kind::Albums:
        return GroupTableModel::tr("Album");
    case Kind::Artists:
        return GroupTableModel::tr("Artist");
    case Kind::Genres:
        return GroupTableModel::tr("Genre");
    case Kind::AlbumArtists:
        return GroupTableModel::tr("Album artist");
    case Kind::Decades:
        return GroupTableModel::tr("Decade");
    case Kind::Years:
        return GroupTableModel::tr("Year");
    case Kind::Folders:
        return GroupTableModel::tr("Folder");
    }
    return {};
}

} // namespace models::groupkind
