// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <map>
#include <optional>
#include <string>

namespace models {

/// What a playlist should be like. Defaults are what 'Playlist from this' asks for.
struct PlaylistRequest
{
    QList<TrackId> seeds{};
    QList<TrackId> avoid{}; ///< tracks that it should not sound like
    int count = 25; ///< tracks, seeds included
    double minutes = 0.0; ///< > 0: fill this long instead of `count`
    std::optional<QList<TrackId>> candidates{}; ///< only from these (the result of a filter)
    int artistGap = 3; ///< at least this many others between two tracks of one artist
    int albumGap = 2;
    int maxPerArtist = 0; ///< 0 = by the gaps alone
    bool keyCompatible = false; ///< every step to a Camelot neighbour
    double maxBpmChangePercent = 0.0; ///< 0 = any
    quint32 randomSeed = 1; ///< same request, same library, same seed: same playlist
    std::map<std::string, double>
        weights{}; ///< by part of the distance: "timbre", "rhythm", ...; absent = 1
};

/// Why a track stands where it stands.
struct PlaylistReason
{
    bool isSeed = false;
    bool isByHand = false; ///< the user put it there
    /// Part of the distance -> how near the nearest seed is in it, as a rank in the library: 0 the
    /// same, .1 nearer than nine of ten pairs, 1 as far apart as any.
    std::map<std::string, double> parts{};
    std::optional<double> tempoChangePercent{}; ///< from the track before, folded to the octave
    std::optional<bool> isKeyCompatible{}; ///< with the track before
    std::optional<double> loudnessChangeLu{}; ///< from the track before
};

struct PlaylistEntry
{
    TrackId trackId = 0;
    std::optional<double> distance{}; ///< to the nearest seed; absent where put in by hand
    std::optional<double> transition{}; ///< cost of the step from the entry before
    PlaylistReason reason{};
};

/// A playlist that was made, and what the maker has to say about it.
struct PlaylistDraft
{
    QList<PlaylistEntry> entries;
    int analysedCount = 0; ///< tracks that were known by sound
    int libraryCount = 0;
    QStringList notes; ///< translated sentences: rules that had to be relaxed, ...
};

} // namespace models
