// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"

#include <stop_token>

namespace models {

class SoundLibrary;

/// A place of a playlist that is to have another track.
struct SwapWish
{
    PlaylistRequest request; ///< the rules of the playlist
    QList<TrackId> list; ///< its tracks in order
    int row = 0;
    QList<TrackId> refused; ///< tracks that are not wanted there either
};

/// The track that does best in the place of a row: near the seeds (without seeds: near the rest of
/// the list), a good step from the one before and to the one behind, and breaking no rule that the
/// list keeps without it. The entry's transition is not filled in. Pure; any thread.
/// Errors: NotFound, NothingToDo (no other track fits), Cancelled.
Result<PlaylistEntry> nextBest(const Snapshot& library, const SoundLibrary& sounds,
    const SwapWish& wish, const std::stop_token& stop = {});

} // namespace models
