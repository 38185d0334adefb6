// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/albumruns.h"

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
    : m_rows(rows)
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
    const quint32 album = m_albums.numbers[here];
    if (album != m_albums.numbers[before]) {
        return true;
    }
    return m_albums.column.at(album).empty() ? m_folders.numbers[here] != m_folders.numbers[before]
                                             : m_artists.numbers[here] != m_artists.numbers[before];
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
