// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackgroup.h"

#include "models/library/querylexer.h"
#include "models/text/fold.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using Ordinal = TrackIndex::Ordinal;

/// Tracks of one album title without an album artist that lie in one folder.
struct FolderPart
{
    QString folder;
    std::vector<Ordinal> tracks;
};

/// An album in the making.
struct AlbumDraft
{
    QString artist;
    QString albumArtist; ///< the tag of its tagged tracks
    bool hasTagged = false;
    QStringList folders; ///< of its untagged tracks
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

/// The folder of the whole album, where it lies in one folder for each disc.
QString albumFolder(const QString& folder)
{
    static const QRegularExpression disc(
        u"/(?:cd|disc|disk)[ _.-]*\\d{1,2}\\b[^/]*$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = disc.match(folder);
    return match.hasMatch() ? folder.left(match.capturedStart()) : folder;
}

/// Those with an album artist go to its draft, the others to the parts by folder.
QMap<QByteArray, FolderPart> divide(
    const TrackIndex& index, const std::vector<Ordinal>& tracks, Drafts& drafts)
{
    QMap<QByteArray, FolderPart> parts;
    for (const Ordinal ordinal : tracks) {
        const Track& track = *index.track(ordinal);
        const QByteArray albumArtist = foldedTag(index, TrackField::AlbumArtist, ordinal);
        if (albumArtist.isEmpty()) {
            const QString folder = textOf(track, TrackField::Folder);
            FolderPart& part = parts[foldedTag(index, TrackField::Folder, ordinal)];
            part.folder = folder;
            part.tracks.push_back(ordinal);
            continue;
        }
        AlbumDraft& draft = drafts["A" + albumArtist];
        draft.artist = track.tags.albumArtist;
        draft.albumArtist = track.tags.albumArtist;
        draft.hasTagged = true;
        draft.tracks.push_back(ordinal);
    }
    return parts;
}

void join(const TrackIndex& index, const FolderPart& part, Drafts& drafts)
{
    const QString artist = index.track(part.tracks.front())->tags.artist;
    const QByteArray folded = foldedTag(index, TrackField::Artist, part.tracks.front());
    const bool isOfOne = std::all_of(part.tracks.cbegin(), part.tracks.cend(),
        [&](Ordinal ordinal) { return foldedTag(index, TrackField::Artist, ordinal) == folded; });
    const QByteArray key =
        isOfOne ? "A" + folded : "V" + text::foldedUtf8(albumFolder(part.folder));
    AlbumDraft& draft = drafts[key];
    if (!isOfOne) {
        draft.artist = QCoreApplication::translate("models::GroupTableModel", "Various Artists");
    } else if (!draft.hasTagged) {
        draft.artist = artist;
    }
    draft.folders.append(part.folder);
    draft.tracks.insert(draft.tracks.end(), part.tracks.cbegin(), part.tracks.cend());
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
    const QMap<QByteArray, FolderPart> parts = divide(index, bucket.tracks, drafts);
    for (const FolderPart& part : parts) {
        join(index, part, drafts);
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
