// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"

#include "models/playlist/likeness.h"
#include "models/playlist/playlistcourse.h"
#include "models/playlist/playlistnotes.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <numeric>

namespace models {

namespace {

Result<PlaylistCourse> courseFor(const PlaylistTask& task)
{
    switch (task.request.mode) {
    case PlaylistMode::Similar:
        return task.request.curve == analysis::CurveShape::Flat && task.request.drawnCurve.isEmpty()
            ? similarCourse(task)
            : curveCourse(task);
    case PlaylistMode::Path:
        return pathCourse(task);
    case PlaylistMode::Radio:
        return radioCourse(task);
    case PlaylistMode::Mix:
        return mixCourse(task);
    case PlaylistMode::Curve:
        return curveCourse(task);
    case PlaylistMode::Expand:
        return expandCourse(task);
    case PlaylistMode::Albums:
        return albumsCourse(task);
    case PlaylistMode::Clusters:
    case PlaylistMode::TimeOfDay:
    case PlaylistMode::Bins:
    case PlaylistMode::Genres:
        break;
    }
    return Error{ErrorCode::NothingToDo, severalListsNeedSentence()};
}

double amountOf(const PlaylistCourse& course, const PlaylistRequest& request)
{
    return std::accumulate(
        course.order.begin(), course.order.end(), 0.0, [&](double sum, int index) {
            return sum
                + amountOf(*course.pool.tracks[static_cast<std::size_t>(index)].track, request);
        });
}

// Courses that are grown place by place have a number of places: where the files are larger than
// the mean of the pool by which it was guessed, it is lowered until they fit.
Result<PlaylistCourse> fittingCourse(const PlaylistTask& task)
{
    Result<PlaylistCourse> course = courseFor(task);
    PlaylistRequest fewer = task.request;
    while (course && !task.stop.stop_requested() && task.request.megabytes > 0.0
        && !course->isLengthFree && course->order.size() > 1
        && amountOf(*course, task.request) > task.request.megabytes) {
        const auto count = static_cast<int>(course->order.size());
        const double fitting = count * task.request.megabytes / amountOf(*course, task.request);
        fewer.count = std::clamp(static_cast<int>(fitting), 1, count - 1);
        fewer.megabytes = 0.0;
        fewer.minutes = 0.0;
        course = courseFor({task.library, task.sounds, fewer, task.stop});
    }
    return course;
}

// How near to a seed the nearest track is that might have come into the list and did not.
double nearestLeft(const PlaylistCourse& course)
{
    QSet<int> recordings;
    std::vector<bool> isLeft(course.pool.tracks.size(), true);
    for (const int index : course.order) {
        isLeft[static_cast<std::size_t>(index)] = false;
        recordings.insert(course.pool.candidates[static_cast<std::size_t>(index)].recording);
    }
    recordings.remove(analysis::kNoGroup);
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < isLeft.size(); ++i) {
        const PoolTrack& track = course.pool.tracks[i];
        if (isLeft[i] && track.broken == 0
            && !recordings.contains(course.pool.candidates[i].recording)) {
            nearest = std::min(nearest, track.distance);
        }
    }
    return nearest;
}

std::optional<double> toBefore(
    const PlaylistCourse& course, const PlaylistSteps& steps, std::size_t place)
{
    return place > 0 ? std::optional(analysis::shownDistance(
               steps.distance(course.order[place - 1], course.order[place])))
                     : std::nullopt;
}

PlaylistEntry entryFor(
    const SoundLibrary& sounds, const PlaylistPool& pool, std::size_t index, LikenessTeller& teller)
{
    const PoolTrack& track = pool.tracks[index];
    PlaylistEntry entry;
    entry.trackId = track.track->id;
    entry.reason.isSeed = track.isSeed;
    if (track.isSeed) {
        entry.distance = 0.0;
    } else if (track.position && pool.hasHeardSeeds && !pool.candidates[index].isSeed) {
        entry.distance = analysis::shownDistance(track.distance);
        entry.reason.parts = sounds.parts(*track.position, track.nearestSeed);
        entry.reason.told = teller.tell(track.nearestSeed, *track.position, entry.reason.parts);
    }
    return entry;
}

} // namespace

Result<PlaylistDraft> buildPlaylist(
    const Snapshot& library, const PlaylistRequest& request, std::stop_token stop)
{
    return buildPlaylist(library, SoundLibrary(library), request, std::move(stop));
}

Result<PlaylistDraft> buildPlaylist(const Snapshot& library, const SoundLibrary& sounds,
    const PlaylistRequest& request, std::stop_token stop)
{
    if (stop.stop_requested()) {
        return playlistCancelled();
    }
    const Result<PlaylistCourse> course = fittingCourse({library, sounds, request, stop});
    if (!course) {
        return course.error();
    }
    if (stop.stop_requested()) {
        return playlistCancelled();
    }
    const PlaylistPool& pool = course->pool;
    const PlaylistSteps steps(sounds, request, pool);
    PlaylistDraft draft;
    draft.analysedCount = static_cast<int>(sounds.size());
    draft.libraryCount = static_cast<int>(library.tracks().size());
    LikenessTeller teller(sounds);
    const double left = analysis::shownDistance(nearestLeft(*course));
    PlaylistShortfall shortfall;
    shortfall.request = request;
    shortfall.seedsLeftOut = course->seedsLeftOut;
    shortfall.isLengthFree = course->isLengthFree;
    for (std::size_t i = 0; i < course->order.size(); ++i) {
        const auto index = static_cast<std::size_t>(course->order[i]);
        PlaylistEntry entry = entryFor(sounds, pool, index, teller);
        shortfall.unheardSeeds += pool.tracks[index].position ? 0 : 1;
        shortfall.amount += amountOf(*pool.tracks[index].track, request);
        shortfall.tracks.append(pool.tracks[index].track);
        if (i > 0) {
            steps.describe(course->order[i - 1], course->order[i], entry);
        }
        if (!entry.reason.parts.empty() && entry.reason.told.isEmpty()) {
            entry.reason.told = {plainWord({*entry.distance, toBefore(*course, steps, i), left})};
        }
        if (!course->levels.empty()) {
            entry.reason.level = course->levels[i];
        }
        if (!course->wayShares.empty()) {
            entry.reason.wayShare = course->wayShares[i];
        }
        draft.entries.append(entry);
    }
    for (const TrackId seed : request.seeds + request.waypoints) {
        if (const TrackPtr track = library.find(seed)) {
            shortfall.seeds.append(track);
        }
    }
    draft.notes = notesAbout(shortfall);
    return draft;
}

} // namespace models
