// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"

namespace models {

/// A playlist without what is dead or double.
struct MendedPlaylist
{
    QList<PlaylistEntry> entries;
    int replaced = 0; ///< entries whose file is gone, and another one of the recording is there
    int dead = 0; ///< entries whose file is gone, and no other is there; they stay
    int doubles = 0; ///< entries of a track or recording that stands before; they are taken out
};

/// Entries whose track is no longer in the library are taken out and count as dead.
MendedPlaylist mended(const Snapshot& library, const QList<PlaylistEntry>& entries);

} // namespace models
