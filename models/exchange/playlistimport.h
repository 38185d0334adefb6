// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/playlistfile.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"

namespace models {

/// The entries of a playlist file as tracks of the library.
struct ImportedPlaylist
{
    QList<PlaylistEntry> entries; ///< in the order of the file
    QList<M3uEntry> unresolved; ///< what the library does not hold
    int byName = 0; ///< found by their file name
    int byTags = 0; ///< found by artist and title
};

/// Finds the track of each entry: by its path (as it stands, and with each prefix rewritten); else
/// by the file's name, where of several the one with most folders in common is taken; else by
/// artist and title, where of several the one of the nearest length is taken. A file that a cue
/// sheet cuts up stands for all its tracks, unless the entry names a part. Time: linear.
ImportedPlaylist importEntries(const Snapshot& library, const QList<M3uEntry>& entries,
    const QList<PathPrefix>& prefixes = {});

} // namespace models
