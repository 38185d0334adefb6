// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace models::tracktable {

/// The order of the columns in every statement about tracks.
enum TrackColumn : int
{
    Path,
    Size,
    ModifiedNs,
    Inode,
    Digest,
    Missing,
    Title,
    Artist,
    AlbumArtist,
    Album,
    Genre,
    Composer,
    Comment,
    Year,
    TrackNumber,
    DiscNumber,
    HasCover,
    DurationMs,
    SampleRateHz,
    Channels,
    BitRateBps,
    Codec,
    AddedMs, ///< not in updates
    Id, ///< where it stands last: read, or names the row to update
};

/// The number of columns that follow the file, and their names in the order above.
inline constexpr int kFileColumns = AddedMs;

inline QString fileColumns()
{
    return QStringLiteral(
        "path, size, modified_ns, inode, digest, missing, title, artist, album_artist, album, "
        "genre, "
        "composer, comment, year, track_number, disc_number, has_cover, duration_ms, "
        "sample_rate_hz, channels, bit_rate_bps, codec");
}

} // namespace models::tracktable
