// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/chain.h"
#include "analysis/sequence/selection.h"
#include "models/playlist/playlistpool.h"
#include "models/playlist/playliststeps.h"

#include <functional>
#include <vector>

namespace models {

/// What every mode is given. All outlive the call.
struct PlaylistTask
{
    const Snapshot& library;
    const SoundLibrary& sounds;
    const PlaylistRequest& request;
    std::stop_token stop;
};

/// Tracks of a pool in the order of the playlist.
struct PlaylistCourse
{
    PlaylistPool pool;
    std::vector<int> order; ///< indices into the pool
    int seedsLeftOut = 0; ///< seeds that the length has no room for
    bool isLengthFree = false; ///< the mode decides the length, not the request
    std::vector<double> levels{}; ///< by entry: the rank on a course of energy or tempo; or empty
    std::vector<double> wayShares{}; ///< by entry: see PlaylistReason::wayShare; or empty
};

Result<PlaylistCourse> similarCourse(const PlaylistTask& task);
Result<PlaylistCourse> mixCourse(const PlaylistTask& task);
Result<PlaylistCourse> expandCourse(const PlaylistTask& task);
Result<PlaylistCourse> pathCourse(const PlaylistTask& task);
Result<PlaylistCourse> radioCourse(const PlaylistTask& task);
Result<PlaylistCourse> curveCourse(const PlaylistTask& task);
Result<PlaylistCourse> albumsCourse(const PlaylistTask& task);

/// How many tracks a mode chooses from. Near the seeds there is nearly always enough; the far rest
/// is looked at when the rules starve, or when seeds are not what it goes by.
inline constexpr std::size_t kNearPool = 2000;
inline constexpr std::size_t kFarPool = 20000;
/// Of a path, from all stretches of the way together.
inline constexpr std::size_t kWayPool = 5000;

/// The length, the gaps, the maximum per artist and the steps that the request asks for.
/// @param steps  outlives the rules.
analysis::SelectionRules rulesOf(const PlaylistRequest& request, const PlaylistSteps& steps);

/// How chosen tracks are to be ordered.
struct OrderWish
{
    /// What it costs that the track stands at the place; empty = nothing.
    std::function<double(int track, int place)> placeCost{};
    /// By place: the track of the pool that stands there, -1 = any; empty = the first one starts.
    std::vector<int> pins{};
    analysis::SpacingRules spacing{};
    bool isCircle = false;
    bool isOrdered = false; ///< `chosen` is a good order already, to be improved
    std::vector<int> reserve{}; ///< tracks that may come instead of some that were chosen
};

/// The chosen tracks in the order that flows best. Lists of more than 300 are cut into groups that
/// sound alike, which are ordered one after the other.
std::vector<int> orderedForFlow(const PlaylistTask& task, const PlaylistPool& pool,
    const PlaylistSteps& steps, const std::vector<int>& chosen, const OrderWish& wish);

/// The list that grows place by place, ordered for flow. Where steps of it break rules, places are
/// filled anew and ordered again as long as that breaks fewer, and other tracks are tried.
std::vector<int> grownForFlow(const PlaylistTask& task, const PlaylistPool& pool,
    const PlaylistSteps& steps, const analysis::ChainTask& chain, const OrderWish& wish);

/// How many tracks the list has: as asked, or as many as fill the minutes or megabytes with tracks
/// of the pool's mean.
int wantedCount(const PlaylistRequest& request, const PlaylistPool& pool);

/// By place: the index of the locked track, -1 = any.
std::vector<int> lockedPins(const PlaylistRequest& request, const PlaylistPool& pool, int count);

} // namespace models
