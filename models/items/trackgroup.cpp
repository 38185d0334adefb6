// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackgroup.h"

#include "models/library/querylexer.h"
#include "models/library/shelfartists.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using Ordinal = TrackIndex::Ordinal;

/// An album in the making.
struct AlbumDraft
{
    QString artist;
    QString albumArtist; ///< the tag of its tagged tracks
    bool hasTagged = false;
    QMap<QByteArray, QString> folders; ///< of its untagged tracks, by what they fold to
    std::vector<Ordinal> tracks;
};

/// The folded text of a tag, which the index holds.
QByteArray foldedTag(const TrackIndex& index, TrackField field, Ordinal ordinal)
{
    const TrackIndex::Texts& texts = index.texts(field);
    const std::string_view text = texts.column.at(texts.numbers[ordinal]);
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// By key, in an order that does not depend on the order of the tracks.
using Drafts = QMap<QByteArray, AlbumDraft>;

QString wholeField(const QString& field, const QString& text)
{
    return field + u":="_s + query::quoted(text);
}

void sumUp(const TrackIndex& index, TrackGroup& group)
{
    std::sort(group.tracks.begin(), group.tracks.end());
    for (const Ordinal ordinal : group.tracks) {
        group.durationMs += index.durationMs(ordinal);
        const int year = index.track(ordinal)->tags.year;
        if (year > 0) {
            group.firstYear = group.firstYear == 0 ? year : std::min(group.firstYear, year);
            group.lastYear = std::max(group.lastYear, year);
        }
    }
}

/// Those with an album artist say so; of the others the folder counts.
void join(const TrackIndex& index, Ordinal ordinal, AlbumDraft& draft)
{
    const Track& track = *index.track(ordinal);
    draft.tracks.push_back(ordinal);
    if (!track.tags.albumArtist.isEmpty()) {
        draft.artist = track.tags.albumArtist;
        draft.albumArtist = track.tags.albumArtist;
        draft.hasTagged = true;
        return;
    }
    if (index.shelves().isOfSeveral(ordinal)) {
        draft.artist = variousArtists();
    } else if (!draft.hasTagged) {
        draft.artist = track.tags.artist;
    }
    const QByteArray folder = foldedTag(index, TrackField::Folder, ordinal);
    if (!draft.folders.contains(folder)) {
        draft.folders.insert(folder, textOf(track, TrackField::Folder));
    }
}

QString queryOf(const QString& album, const AlbumDraft& draft)
{
    const QString title = wholeField(u"album"_s, album);
    const QString tagged = wholeField(u"albumartist"_s, draft.albumArtist);
    if (draft.folders.isEmpty()) {
        return title + u' ' + tagged;
    }
    QStringList folders;
    for (const QString& folder : draft.folders) {
        folders.append(wholeField(u"folder"_s, folder));
    }
    const QString places =
        folders.size() == 1 ? folders.constFirst() : u'(' + folders.join(u" OR ") + u')';
    const QString untagged = wholeField(u"albumartist"_s, {}) + u' ' + places;
    return draft.hasTagged ? u"%1 (%2 OR (%3))"_s.arg(title, tagged, untagged)
                           : title + u' ' + untagged;
}

} // namespace

std::vector<TrackGroup> plainGroups(
    const TrackIndex& index, const GroupBuckets::Bucket& bucket, const QString& fieldName)
{
    if (bucket.tracks.empty()) {
        return {};
    }
    TrackGroup group;
    group.name = bucket.name;
    group.query = wholeField(fieldName, bucket.name);
    group.tracks = bucket.tracks;
    sumUp(index, group);
    return {group};
}

std::vector<TrackGroup> albumGroups(const TrackIndex& index, const GroupBuckets::Bucket& bucket)
{
    if (bucket.folded.isEmpty()) {
        return plainGroups(index, bucket, u"album"_s);
    }
    Drafts drafts;
    for (const Ordinal ordinal : bucket.tracks) {
        join(index, ordinal, drafts[foldedTag(index, TrackField::ShelfArtist, ordinal)]);
    }
    std::vector<TrackGroup> groups;
    for (auto it = drafts.cbegin(); it != drafts.cend(); ++it) {
        TrackGroup group;
        group.key = it.key();
        group.name = bucket.name;
        group.artist = it->artist;
        group.query = queryOf(bucket.name, *it);
        group.tracks = it->tracks;
        sumUp(index, group);
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace models
