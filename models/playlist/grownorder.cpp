// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistcourse.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

// Lists that grow place by place and are ordered then, so that rules of the step hold.

namespace models {

namespace {

// Filled anew and ordered again so often at most; seen are up to four.
constexpr int kMostMendings = 8;
// Of so many others a list may draw that breaks rules of the step; with longer lists their steps
// alone take too long.
constexpr std::size_t kReserve = 150;
constexpr std::size_t kLongestMended = 100;
// How well a track fits is asked of every third place: courses are no rougher.
constexpr std::size_t kFitEvery = 3;

// The rules of spacing and of steps that a list breaks, and how badly.
struct Broken
{
    int gaps = 0;
    double steps = 0.0;

    bool operator<(const Broken& other) const
    {
        return std::tie(gaps, steps) < std::tie(other.gaps, other.steps);
    }
};

Broken brokenBy(const std::vector<int>& order, const PlaylistPool& pool, const PlaylistSteps& steps,
    const analysis::SpacingRules& spacing)
{
    std::vector<int> places(order.size());
    std::vector<analysis::TrackGroups> groups;
    Broken broken;
    for (std::size_t place = 0; place < order.size(); ++place) {
        places[place] = static_cast<int>(place);
        groups.push_back(pool.candidates[static_cast<std::size_t>(order[place])].groups);
        broken.steps += place > 0 ? steps.penalty(order[place - 1], order[place]) : 0.0;
    }
    broken.gaps = analysis::spacingBreaks(places, groups, spacing);
    return broken;
}

// The tracks that fit the places best besides those of the list. They bring no recording twice and
// no artist too often, whichever of them come.
std::vector<int> reserveFor(
    const std::vector<int>& order, const PlaylistPool& pool, const analysis::ChainTask& chain)
{
    std::vector<std::pair<double, int>> fitting;
    for (std::size_t i = 0; i < pool.tracks.size(); ++i) {
        const auto track = static_cast<int>(i);
        double fit = std::numeric_limits<double>::infinity();
        for (std::size_t place = 0; place < order.size(); place += kFitEvery) {
            fit = std::min(fit, chain.fit(track, static_cast<int>(place)));
        }
        if (std::isfinite(fit) && pool.tracks[i].broken == 0) {
            fitting.emplace_back(fit, track);
        }
    }
    std::ranges::sort(fitting);
    QSet<int> taken;
    QSet<int> recordings;
    QHash<int, int> artists;
    std::vector<int> reserve;
    const auto take = [&](int track) {
        const analysis::Candidate& candidate = pool.candidates[static_cast<std::size_t>(track)];
        taken.insert(track);
        recordings.insert(candidate.recording);
        recordings.remove(analysis::kNoGroup);
        ++artists[candidate.groups.artist];
        artists.remove(analysis::kNoGroup);
    };
    std::ranges::for_each(order, take);
    for (const auto& [fit, track] : fitting) {
        const analysis::Candidate& candidate = pool.candidates[static_cast<std::size_t>(track)];
        const bool isOneTooMany = chain.rules.maxPerArtist > 0
            && artists.value(candidate.groups.artist) >= chain.rules.maxPerArtist;
        if (reserve.size() < kReserve && !taken.contains(track) && !isOneTooMany
            && !recordings.contains(candidate.recording)) {
            reserve.push_back(track);
            take(track);
        }
    }
    return reserve;
}

// By place: the track that was asked for by name and stands there; -1 = any.
std::vector<int> namedPins(const std::vector<int>& order, const PlaylistPool& pool)
{
    std::vector<int> pins = order;
    for (int& track : pins) {
        track = pool.candidates[static_cast<std::size_t>(track)].isSeed ? track : -1;
    }
    return pins;
}

} // namespace

std::vector<int> grownForFlow(const PlaylistTask& task, const PlaylistPool& pool,
    const PlaylistSteps& steps, const analysis::ChainTask& chain, const OrderWish& wish)
{
    std::vector<int> best = orderedForFlow(task, pool, steps, analysis::growChain(chain), wish);
    Broken least = brokenBy(best, pool, steps, wish.spacing);
    const auto isBettered = [&](std::vector<int> next) {
        const Broken left = brokenBy(next, pool, steps, wish.spacing);
        if (!(left < least)) {
            return false;
        }
        best = std::move(next);
        least = left;
        return true;
    };
    for (int mending = 0; least.steps > 0.0 && mending < kMostMendings; ++mending) {
        const std::vector<int> pins = namedPins(best, pool);
        analysis::ChainTask again = chain;
        again.given = best;
        again.pins = pins;
        again.length = static_cast<int>(best.size());
        if (task.stop.stop_requested()
            || !isBettered(orderedForFlow(task, pool, steps, analysis::growChain(again), wish))) {
            break;
        }
    }
    if (least.steps > 0.0 && best.size() <= kLongestMended) {
        OrderWish other = wish;
        other.placeCost = chain.fit;
        other.reserve = reserveFor(best, pool, chain);
        isBettered(orderedForFlow(task, pool, steps, best, other));
    }
    return best;
}

} // namespace models
