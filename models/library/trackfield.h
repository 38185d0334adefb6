// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <optional>

namespace models {

/// Everything of a track that can be searched and sorted: first the texts, then the numbers.
enum class TrackField : quint8
{
    Title, ///< as displayed: the file's name where the tag is absent
    Artist,
    AlbumArtist,
    Album,
    Genre,
    Composer,
    Comment,
    Codec,
    ShelfArtist, ///< whose record it is: the album artist, or else the artist
    Folder, ///< path of the containing folder
    Path,
    Year,
    TrackNumber,
    DiscNumber,
    Duration, ///< seconds
    Tempo, ///< beats per minute
    Key, ///< around the Camelot wheel: 1A = 2, 1B = 3, 2A = 4 ...
    Loudness, ///< LUFS
    Energy, ///< 0..1
    Rating, ///< stars, in halves
    PlayCount,
    SkipCount,
    LastPlayed, ///< ms since 1970
    Added, ///< ms since 1970
    BitRate, ///< kbit/s
    SampleRate, ///< kHz
    Channels,
    FileSize, ///< MB
    Modified, ///< of the file, ms since 1970
    Danceability, ///< this and those up to Voice: see soundfield.h
    TimeSignature,
    TempoConfidence,
    TempoStability,
    OnsetRate,
    Swing,
    KeyConfidence,
    Tuning,
    LoudnessRange,
    TruePeak,
    ReplayGain,
    Dynamics,
    CrestFactor,
    Brightness,
    Warmth,
    HarmonicRatio,
    Speech,
    Clipping,
    Cutoff,
    Voice,
    Id,
};

inline constexpr int kTextFieldCount = static_cast<int>(TrackField::Path) + 1;
inline constexpr int kNumberFieldCount = static_cast<int>(TrackField::Id) + 1 - kTextFieldCount;

constexpr bool isText(TrackField field)
{
    return field <= TrackField::Path;
}

/// The field with this name in the query language, in lower case ("bpm", "albumartist").
std::optional<TrackField> trackFieldNamed(QStringView name);

/// The text of a text field; empty when absent.
QString textOf(const Track& track, TrackField field);

/// The value of a number field; NaN when absent.
double numberOf(const Track& track, TrackField field);

} // namespace models
