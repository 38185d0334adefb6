// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playlistrequest.h"

namespace models {

/// The rules of a playlist in the order in which they give way when too few tracks are left. From
/// `Season` on they never do; tracks named by hand may break them all the same.
enum class PlaylistRule : quint8
{
    Recent, ///< was in the last list
    Genre,
    NotPlayed,
    LoudnessJump,
    TempoChange,
    KeyFit,
    AlbumGap,
    ArtistGap,
    MaxPerArtist,
    Season,
    Music,
    Instrumental,
    TempoRange,
    Duration,
    Rating,
    Plays,
    RecordingOnce,
};

/// A rule, and where the list breaks it.
struct BrokenRule
{
    PlaylistRule rule;
    QList<int> positions; ///< from 1, rising
};

/// Checks a finished list against every rule of the request. Albums are played as they are: gaps,
/// steps and versions do not concern the album mode.
/// @param tracks  in the order of the list.  @param seeds  see TrackRuleCheck.
/// @return broken rules only, in their order.
QList<BrokenRule> brokenRules(
    const TrackList& tracks, const TrackList& seeds, const PlaylistRequest& request);

/// One translated sentence that names the rule and the places.
QString brokenRuleText(const BrokenRule& broken, const PlaylistRequest& request);

} // namespace models
