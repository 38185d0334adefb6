// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/albumruns.h"

#include "models/library/shelfartists.h"

namespace models {

namespace {

/// Whether the tracks of an album have it in common.
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

} // namespace

TrackOrder albumOrder(const TrackOrder& order)
{
    TrackOrder albums;
    TrackOrder tracks;
    for (SortKey key : order) {
        key.field = ofAlbum(key.field);
        (isOfAlbum(key.field) ? albums : tracks).append(key);
    }
    albums += {{TrackField::ShelfArtist}, {TrackField::Album}, {TrackField::Folder}};
    tracks += {{TrackField::DiscNumber}, {TrackField::TrackNumber}, {TrackField::Title}};
    return albums + tracks;
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
