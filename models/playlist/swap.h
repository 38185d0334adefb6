// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"

#include <stop_token>

namespace models {

class SoundLibrary;

/// A place of a playlist that is to have another track, or the one behind its end.
struct SwapWish
{
    PlaylistRequest request; ///< the rules of the playlist
    QList<TrackId> list; ///< its tracks in order
    int row = 0; ///< 0 .. list.size(), which is behind the end
    QList<TrackId> refused; ///< tracks that are not wanted there either
};

/// Up to `count` tracks that do well in the place, best first and each by another artist as far as
/// that goes: near the seeds (without seeds: near the rest of the list), a good step from the one
/// before and to the one behind, and breaking no rule that the list keeps without it. The step from
/// the one before is described. Pure; any thread.
/// Errors: NotFound, NothingToDo (no other track fits), Cancelled.
Result<QList<PlaylistEntry>> offers(const Snapshot& library, const SoundLibrary& sounds,
    const SwapWish& wish, int count, const std::stop_token& stop = {});

/// The first of them.
Result<PlaylistEntry> nextBest(const Snapshot& library, const SoundLibrary& sounds,
    const SwapWish& wish, const std::stop_token& stop = {});

} // namespace models
