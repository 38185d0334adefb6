// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/selection.h"
#include "models/error.h"
#include "models/playlist/playlistrequest.h"
#include "models/playlist/soundlibrary.h"

#include <stop_token>

namespace models {

/// A track that may come into a playlist, with what is known about it.
struct PoolTrack
{
    TrackPtr track;
    std::optional<std::size_t> position; ///< in the sound library; a seed may be unknown there
    double distance = 0.0; ///< to the nearest seed
    std::size_t nearestSeed = 0; ///< its position
    bool isSeed = false;
    int broken = 0; ///< rules that give way, see TrackRuleCheck::penalty()
};

/// The tracks to choose from: the seeds in front, then the others, nearest first. `candidates`
/// goes with `tracks`, index by index.
struct PlaylistPool
{
    std::vector<PoolTrack> tracks;
    std::vector<analysis::Candidate> candidates;
    bool isWhole = true; ///< false when tracks farther off were left out
    bool hasHeardSeeds = false; ///< otherwise distances say nothing

    /// Where the track stands in the pool, or -1.
    [[nodiscard]] int indexOf(TrackId id) const;
};

/// What an asked-for length is measured in: the megabytes of a track where megabytes are asked for,
/// else its minutes.
[[nodiscard]] double amountOf(const Track& track, const PlaylistRequest& request);

Error playlistCancelled();

/// Gathers the pool for a request: seeds, waypoints and locked tracks in front, all of which the
/// candidates call seeds because they come in any case. Tracks whose file is missing stay out, and
/// so do those that the rules shut out or that sound more like something to avoid than like a seed;
/// those that break a rule that may give way come last. Scores are distances, shaken a little by
/// the random seed, so that another seed gives another playlist of the same kind.
/// Without seeds, where the mode can do without, chance alone makes the scores.
/// @param size  how many tracks besides the seeds at most.
/// Errors: NotFound, NothingToDo, Cancelled, as buildPlaylist().
Result<PlaylistPool> gatherPool(const Snapshot& library, const SoundLibrary& sounds,
    const PlaylistRequest& request, std::size_t size, const std::stop_token& stop);

} // namespace models
