// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/trackorder.h"

namespace models {

/// The order that keeps the tracks of an album together and follows `order` as far as that allows:
/// whose album it is and its title sort the albums, everything else the tracks of each. What the
/// tracks of an album can differ in, and albums are sorted by all the same (year, genre, folder,
/// when they were added), is left to placeAlbums().
[[nodiscard]] TrackOrder albumOrder(const TrackOrder& order);

/// Whether the order asks for such a thing.
[[nodiscard]] bool canDivideAlbums(const TrackOrder& order);

/// Moves whole albums where the order would put the first of their tracks: a compilation of many
/// years sorted by year stands at its earliest, or from new to old at its latest.
/// @param rows  ordinals, each album in one piece.
void placeAlbums(
    const TrackIndex& index, const TrackOrder& order, std::vector<TrackIndex::Ordinal>& rows);

/// Where albums begin and end in rows of tracks: neighbours of one album, on the shelf of one
/// artist (see ShelfArtists) and, where none of them names an album, of one folder. A view on both
/// arguments. GUI thread, like the index.
class AlbumRuns final
{
public:
    /// @param rows  ordinals of the index.
    AlbumRuns(const TrackIndex& index, const std::vector<TrackIndex::Ordinal>& rows);

    /// Whether another album begins at the row, in [0, number of rows).
    [[nodiscard]] bool begins(std::size_t row) const;

    /// The row behind the last one of the album at `row`.
    [[nodiscard]] std::size_t end(std::size_t row) const;

    /// Whose record the album at `row` is; empty: nobody says.
    [[nodiscard]] QString artist(std::size_t row) const;

private:
    const TrackIndex& m_index;
    const std::vector<TrackIndex::Ordinal>& m_rows;
    const TrackIndex::Texts& m_albums;
    const TrackIndex::Texts& m_artists;
    const TrackIndex::Texts& m_folders;
};

} // namespace models
