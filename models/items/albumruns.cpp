// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/albumruns.h"

#include "models/library/shelfartists.h"

#include <algorithm>
#include <utility>

namespace models {

namespace {

/// How albums stand on a shelf.
const TrackOrder kShelf{{TrackField::ShelfArtist}, {TrackField::Album}, {TrackField::Folder}};

/// Whether albums are sorted by it, and not the tracks of each.
bool isOfAlbum(TrackField field)
{
    switch (field) {
    case TrackField::AlbumArtist:
    case TrackField::ShelfArtist:
    case TrackField::Album:
    case TrackField::Genre:
    case TrackField::Folder:
    case TrackField::Year:
    case TrackField::Added:
        return true;
    default:
        return false;
    }
}

/// Whether all tracks of an album have it in common.
bool isOfAll(TrackField field)
{
    return field == TrackField::ShelfArtist || field == TrackField::Album;
}

/// Artists of single tracks would tear compilations apart, and paths the discs of an album.
TrackField ofAlbum(TrackField field)
{
    switch (field) {
    case TrackField::Artist:
    case TrackField::AlbumArtist:
        return TrackField::ShelfArtist;
    case TrackField::Path:
        return TrackField::Folder;
    default:
        return field;
    }
}

/// Whether two tracks have different texts, however they spell them.
bool differ(const TrackIndex::Texts& texts, TrackIndex::Ordinal one, TrackIndex::Ordinal other)
{
    const quint32 left = texts.numbers[one];
    const quint32 right = texts.numbers[other];
    return left != right && texts.column.at(left) != texts.column.at(right);
}

/// Whether the tracks have the same values, as far as a quick look tells: most of an album have.
bool areAlike(const TrackIndex& index, const TrackOrder& keys, TrackIndex::Ordinal one,
    TrackIndex::Ordinal other)
{
    return std::ranges::all_of(keys, [&](const SortKey& key) {
        if (isText(key.field)) {
            const std::vector<quint32>& numbers = index.texts(key.field).numbers;
            return numbers[one] == numbers[other];
        }
        const std::vector<double>& numbers = index.numbers(key.field);
        return numbers[one] == numbers[other];
    });
}

} // namespace

bool canDivideAlbums(const TrackOrder& order)
{
    return std::ranges::any_of(order, [](const SortKey& key) {
        const TrackField field = ofAlbum(key.field);
        return isOfAlbum(field) && !isOfAll(field);
    });
}

TrackOrder albumOrder(const TrackOrder& order)
{
    TrackOrder albums;
    TrackOrder tracks;
    for (SortKey key : order) {
        key.field = ofAlbum(key.field);
        if (isOfAll(key.field)) {
            albums.append(key);
        } else if (!isOfAlbum(key.field)) {
            tracks.append(key);
        }
    }
    albums += kShelf;
    tracks += {{TrackField::DiscNumber}, {TrackField::TrackNumber}, {TrackField::Title}};
    return albums + tracks;
}

void placeAlbums(
    const TrackIndex& index, const TrackOrder& order, std::vector<TrackIndex::Ordinal>& rows)
{
    TrackOrder keys;
    for (SortKey key : order) {
        key.field = ofAlbum(key.field);
        if (isOfAlbum(key.field)) {
            keys.append(key);
        }
    }
    const TrackSorter sorter(index, keys + kShelf);
    const AlbumRuns albums(index, rows);
    std::vector<std::size_t> begins;
    std::vector<TrackIndex::Ordinal> leaders; // of each album the track that comes first
    std::vector<std::size_t> numbers(index.count()); // of the album, by its leader
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (albums.begins(row)) {
            begins.push_back(row);
            leaders.push_back(rows[row]);
        } else if (!areAlike(index, keys, rows[row], leaders.back())
            && sorter.isBefore(rows[row], leaders.back())) {
            leaders.back() = rows[row];
        }
        numbers[leaders.back()] = leaders.size() - 1;
    }
    begins.push_back(rows.size());
    sorter.sort(leaders);
    std::vector<TrackIndex::Ordinal> placed;
    placed.reserve(rows.size());
    for (const TrackIndex::Ordinal leader : leaders) {
        const std::size_t number = numbers[leader];
        for (std::size_t row = begins[number]; row < begins[number + 1]; ++row) {
            placed.push_back(rows[row]);
        }
    }
    rows = std::move(placed);
}

AlbumRuns::AlbumRuns(const TrackIndex& index, const std::vector<TrackIndex::Ordinal>& rows)
    : m_index(index)
    , m_rows(rows)
    , m_albums(index.texts(TrackField::Album))
    , m_artists(index.texts(TrackField::ShelfArtist))
    , m_folders(index.texts(TrackField::Folder))
{ }

bool AlbumRuns::begins(std::size_t row) const
{
    if (row == 0) {
        return true;
    }
    const TrackIndex::Ordinal here = m_rows[row];
    const TrackIndex::Ordinal before = m_rows[row - 1];
    const bool isNamed = !m_albums.column.at(m_albums.numbers[here]).empty();
    return differ(m_albums, here, before) || differ(m_artists, here, before)
        || (!isNamed && differ(m_folders, here, before));
}

QString AlbumRuns::artist(std::size_t row) const
{
    const TrackIndex::Ordinal ordinal = m_rows[row];
    const Tags& tags = m_index.track(ordinal)->tags;
    if (m_index.shelves().isOfSeveral(ordinal)) {
        return variousArtists();
    }
    return tags.albumArtist.isEmpty() ? tags.artist : tags.albumArtist;
}

std::size_t AlbumRuns::end(std::size_t row) const
{
    std::size_t next = row + 1;
    while (next < m_rows.size() && !begins(next)) {
        ++next;
    }
    return next;
}

} // namespace models
