// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistcourse.h"

#include <QHash>

#include <algorithm>
#include <cmath>

// The modes that choose a set first and order it then: similar, mix, expand.

namespace models {

namespace {

constexpr int kLongestExpansion = 2000;
// What the distance to the seed counts beside the cost of a step, where both are weighed.
constexpr double kSeedWeight = 0.4;
constexpr int kRounds = 4;
// A clash in everything but the sound is worth so many times the distance, as a logarithm.
constexpr double kFlowWeight = 2.0;
// A circle of more than this many tracks takes minutes to make and years to hear.
constexpr std::size_t kLargestMix = 50000;

// Of tracks about as near to a seed, those whose tempo, key, level and energy go with it come
// first: no order makes a list flow whose tracks do not go together.
void preferWhatFlows(PlaylistPool& pool, const PlaylistSteps& steps)
{
    QHash<std::size_t, int> seeds; // by position in the sound library
    for (std::size_t i = 0; i < pool.tracks.size() && pool.candidates[i].isSeed; ++i) {
        if (pool.tracks[i].position) {
            seeds.insert(*pool.tracks[i].position, static_cast<int>(i));
        }
    }
    for (std::size_t i = 0; i < pool.tracks.size(); ++i) {
        const auto seed = seeds.constFind(pool.tracks[i].nearestSeed);
        if (!pool.candidates[i].isSeed && pool.tracks[i].broken == 0 && seed != seeds.cend()) {
            pool.candidates[i].score *=
                std::exp(kFlowWeight * steps.jump(*seed, static_cast<int>(i)));
        }
    }
}

// Spreads the seeds over the free places, the first one first. @return how many have no place.
int pinSeeds(const PlaylistPool& pool, std::vector<int>& pins)
{
    std::vector<int> seeds;
    for (std::size_t i = 0; i < pool.tracks.size(); ++i) {
        if (pool.tracks[i].isSeed
            && std::find(pins.begin(), pins.end(), static_cast<int>(i)) == pins.end()) {
            seeds.push_back(static_cast<int>(i));
        }
    }
    int leftOut = 0;
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        const std::size_t wanted = i * pins.size() / seeds.size();
        const auto free =
            std::find(pins.begin() + static_cast<std::ptrdiff_t>(wanted), pins.end(), -1);
        if (free != pins.end()) {
            *free = seeds[i];
        } else {
            ++leftOut;
        }
    }
    return leftOut;
}

PlaylistCourse courseOf(const PlaylistTask& task, PlaylistPool pool,
    const analysis::Selection& selection, OrderWish wish)
{
    PlaylistCourse course;
    course.pool = std::move(pool);
    course.seedsLeftOut = selection.seedsLeftOut;
    const PlaylistSteps steps(task.sounds, task.request, course.pool);
    wish.spacing = selection.spacing;
    wish.isOrdered = steps.areRestricted() && selection.chosen.size() <= 100;
    wish.pins = lockedPins(task.request, course.pool, static_cast<int>(selection.chosen.size()));
    course.order = orderedForFlow(task, course.pool, steps, selection.chosen, wish);
    return course;
}

// With rules of the step the list is grown as a chain, the next track near to the seeds and a good
// step from the one before: chosen for nearness alone, most orders of them break the rules.
PlaylistCourse chainedCourse(const PlaylistTask& task, PlaylistPool pool)
{
    PlaylistCourse course;
    course.pool = std::move(pool);
    const PlaylistSteps steps(task.sounds, task.request, course.pool);
    preferWhatFlows(course.pool, steps);
    analysis::ChainTask chain;
    chain.pool = course.pool.candidates;
    chain.length = std::min(
        wantedCount(task.request, course.pool), static_cast<int>(course.pool.tracks.size()));
    std::vector<int> pins = lockedPins(task.request, course.pool, chain.length);
    OrderWish wish;
    wish.pins = pins;
    pins.resize(static_cast<std::size_t>(chain.length), -1);
    course.seedsLeftOut = pinSeeds(course.pool, pins);
    chain.pins = pins;
    chain.rules = rulesOf(task.request, steps);
    chain.fit = [&course](int track, int) {
        return kSeedWeight * course.pool.candidates[static_cast<std::size_t>(track)].score;
    };
    chain.step = [&steps](int from, int to) { return steps.cost(from, to); };
    chain.rounds = kRounds;
    wish.spacing = chain.rules.spacing;
    wish.isOrdered = true;
    course.order = grownForFlow(task, course.pool, steps, chain, wish);
    return course;
}

} // namespace

Result<PlaylistCourse> similarCourse(const PlaylistTask& task)
{
    for (std::size_t size = kNearPool;; size = kFarPool) {
        Result<PlaylistPool> pool =
            gatherPool(task.library, task.sounds, task.request, size, task.stop);
        if (!pool) {
            return pool.error();
        }
        const PlaylistSteps steps(task.sounds, task.request, *pool);
        if (steps.areRestricted()) {
            return chainedCourse(task, std::move(*pool));
        }
        preferWhatFlows(*pool, steps);
        const analysis::Selection selection =
            analysis::selectTracks(pool->candidates, rulesOf(task.request, steps));
        const bool isStarved = !selection.relaxed.empty()
            || (wantedAmount(task.request) <= 0.0
                && static_cast<int>(selection.chosen.size()) < task.request.count);
        if (!isStarved || pool->isWhole || size == kFarPool) {
            return courseOf(task, std::move(*pool), selection, {});
        }
    }
}

Result<PlaylistCourse> mixCourse(const PlaylistTask& task)
{
    PlaylistRequest request = task.request;
    const bool isWhole = request.seeds.isEmpty();
    if (!isWhole) {
        request.candidates = QList<TrackId>();
    }
    Result<PlaylistPool> pool =
        gatherPool(task.library, task.sounds, request, kLargestMix, task.stop);
    if (!pool) {
        return pool.error();
    }
    analysis::Selection all;
    all.spacing = {std::max(request.artistGap, 0), std::max(request.albumGap, 0)};
    for (std::size_t i = 0; i < pool->tracks.size(); ++i) {
        all.chosen.push_back(static_cast<int>(i));
    }
    std::vector<int> artists;
    std::vector<int> albums;
    for (const analysis::Candidate& candidate : pool->candidates) {
        artists.push_back(candidate.groups.artist);
        albums.push_back(candidate.groups.album);
    }
    all.spacing.artistGap = analysis::largestPossibleGap(artists, all.spacing.artistGap);
    all.spacing.albumGap = analysis::largestPossibleGap(albums, all.spacing.albumGap);
    OrderWish wish;
    wish.isCircle = isWhole;
    PlaylistCourse course = courseOf(task, std::move(*pool), all, wish);
    course.isLengthFree = true;
    return course;
}

Result<PlaylistCourse> expandCourse(const PlaylistTask& task)
{
    Result<PlaylistPool> pool =
        gatherPool(task.library, task.sounds, task.request, kFarPool, task.stop);
    if (!pool) {
        return pool.error();
    }
    const double closeness = analysis::distanceFromShown(task.request.closeness);
    PlaylistPool near;
    near.hasHeardSeeds = pool->hasHeardSeeds;
    for (std::size_t i = 0; i < pool->tracks.size(); ++i) {
        // A rule that is broken keeps a track out: there is no length to be filled.
        if (pool->candidates[i].isSeed
            || (pool->tracks[i].distance <= closeness && pool->tracks[i].broken == 0)) {
            near.tracks.push_back(pool->tracks[i]);
            near.candidates.push_back(pool->candidates[i]);
        }
    }
    const PlaylistSteps steps(task.sounds, task.request, near);
    analysis::SelectionRules rules = rulesOf(task.request, steps);
    rules.count = std::min(static_cast<int>(near.tracks.size()), kLongestExpansion);
    rules.amount = 0.0;
    const analysis::Selection selection = analysis::selectTracks(near.candidates, rules);
    PlaylistCourse course = courseOf(task, std::move(near), selection, {});
    course.isLengthFree = true;
    return course;
}

} // namespace models
