// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/spacing.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace analysis {

/// A track that may come into the list.
struct Candidate
{
    double score = 0.0; ///< the lower the better
    TrackGroups groups;
    int recording = kNoGroup; ///< the same number for files of one recording
    double amount = 0.0; ///< of the length that SelectionRules::amount asks for
    bool isSeed = false;
};

struct SelectionRules
{
    int count = 25; ///< tracks, seeds included
    double amount = 0.0; ///< > 0: fill so much instead, in whatever unit (minutes, megabytes)
    bool isAmountLimit = false; ///< never more than that; else what comes nearest to it
    SpacingRules spacing;
    int maxPerArtist = 0; ///< 0 = any number that can be spaced
    /// How badly it breaks a rule that one candidate follows another: 0 = not at all, below 1 000;
    /// empty = any may follow any.
    std::function<double(int from, int to)> stepPenalty;
};

/// Rules that may be loosened when the pool runs dry, in this order.
enum class Relaxation : std::uint8_t
{
    AlbumGap,
    ArtistGap,
    MaxPerArtist,
};

struct Selection
{
    std::vector<int> chosen; ///< indices into the pool: first seed first
    SpacingRules spacing; ///< the gaps that the chosen tracks can keep
    std::vector<Relaxation> relaxed; ///< what had to give, in the order of Relaxation
    int seedsLeftOut = 0; ///< seeds that the length has no room for
};

/// Seeds first, then the best scores that the rules let in, never one recording twice. When fewer
/// than wanted get in although the pool holds more, rules are loosened one step at a time: the
/// album gap, the artist gap, then the maximum per artist. Pure: the same pool gives the same list.
///
/// With stepPenalty the list is grown as a chain from the first seed, each track one that follows
/// the last without penalty; where none does, the chain goes on with the smallest one.
[[nodiscard]] Selection selectTracks(std::span<const Candidate> pool, const SelectionRules& rules);

} // namespace analysis
