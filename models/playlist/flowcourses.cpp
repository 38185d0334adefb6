// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistcourse.h"

#include <algorithm>

// The modes that choose a set first and order it then: similar, mix, expand.

namespace models {

namespace {

// Near the seeds there is nearly always enough; the far rest is looked at when the rules starve.
constexpr std::size_t kNearPool = 2000;
constexpr std::size_t kFarPool = 20000;
constexpr int kLongestExpansion = 2000;
// A circle of more than this many tracks takes minutes to make and years to hear.
constexpr std::size_t kLargestMix = 50000;

analysis::SelectionRules rulesOf(const PlaylistRequest& request, const PlaylistSteps& steps)
{
    analysis::SelectionRules rules;
    rules.count = request.count;
    rules.minutes = request.minutes;
    rules.spacing = {std::max(request.artistGap, 0), std::max(request.albumGap, 0)};
    rules.maxPerArtist = request.maxPerArtist;
    if (steps.areRestricted()) {
        rules.stepPenalty = [&steps](int from, int to) { return steps.penalty(from, to); };
    }
    return rules;
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

} // namespace

Result<PlaylistCourse> similarCourse(const PlaylistTask& task)
{
    for (const std::size_t size : {kNearPool, kFarPool}) {
        Result<PlaylistPool> pool =
            gatherPool(task.library, task.sounds, task.request, size, task.stop);
        if (!pool) {
            return pool.error();
        }
        const PlaylistSteps steps(task.sounds, task.request, *pool);
        const analysis::Selection selection =
            analysis::selectTracks(pool->candidates, rulesOf(task.request, steps));
        const bool isStarved = !selection.relaxed.empty()
            || (task.request.minutes <= 0.0
                && static_cast<int>(selection.chosen.size()) < task.request.count);
        if (!isStarved || pool->isWhole || size == kFarPool) {
            return courseOf(task, std::move(*pool), selection, {});
        }
    }
    return playlistCancelled();
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
    PlaylistPool near;
    near.hasHeardSeeds = pool->hasHeardSeeds;
    for (std::size_t i = 0; i < pool->tracks.size(); ++i) {
        // A rule that is broken keeps a track out: there is no length to be filled.
        if (pool->candidates[i].isSeed
            || (pool->tracks[i].distance <= task.request.closeness
                && pool->candidates[i].score < 2.0)) {
            near.tracks.push_back(pool->tracks[i]);
            near.candidates.push_back(pool->candidates[i]);
        }
    }
    const PlaylistSteps steps(task.sounds, task.request, near);
    analysis::SelectionRules rules = rulesOf(task.request, steps);
    rules.count = std::min(static_cast<int>(near.tracks.size()), kLongestExpansion);
    rules.minutes = 0.0;
    const analysis::Selection selection = analysis::selectTracks(near.candidates, rules);
    PlaylistCourse course = courseOf(task, std::move(near), selection, {});
    course.isLengthFree = true;
    return course;
}

} // namespace models
