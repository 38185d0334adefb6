// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/selection.h"

#include <functional>
#include <span>
#include <vector>

namespace analysis {

/// A list to be grown place by place, each track chosen for its place and for the one before.
struct ChainTask
{
    std::span<const Candidate> pool;
    int length = 0; ///< places
    /// What it costs that a track stands at a place; infinite = it must not stand there.
    std::function<double(int track, int place)> fit;
    /// What the step from one track to another costs, 0 at the least.
    std::function<double(int from, int to)> step;
    /// A quick guess at `step`, where that is dear: of the tracks considered for a place, only the
    /// `weighed` best by it are weighed then. Empty = all are.
    std::function<double(int from, int to)> guess{};
    int weighed = 8;
    /// The rules of spacing, the maximum per artist and the steps; count and minutes do not matter.
    SelectionRules rules;
    std::span<const int> pins; ///< by place: the track that stands there, -1 = any; empty = none
    /// By place: the track of a list that is to be bettered, which then is not grown anew: its
    /// places are filled again, `rounds` times at most; empty = none.
    std::span<const int> given{};
    int considered = 60; ///< of how many of the best fitting the step is weighed
    /// How often, at most, each place is filled anew when the list is full: knowing both its
    /// neighbours, where the growing list knew the one before.
    int rounds = 0;
};

/// The grown list by place. It ends early when no track is left that may stand at the next place.
/// Where no track keeps all rules, the one that breaks the least is taken: album gap before artist
/// gap before maximum per artist, and a step's penalty before all of these. One recording never
/// comes twice. Pinned tracks come whatever the rules say, and count for their neighbours.
[[nodiscard]] std::vector<int> growChain(const ChainTask& task);

} // namespace analysis
