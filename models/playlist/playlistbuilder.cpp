// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"

#include "models/playlist/likeness.h"
#include "models/playlist/playlistcourse.h"
#include "models/playlist/playlistnotes.h"

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
        entry.distance = track.distance;
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
    const Result<PlaylistCourse> course = courseFor({library, sounds, request, stop});
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
    PlaylistShortfall shortfall;
    shortfall.request = request;
    shortfall.seedsLeftOut = course->seedsLeftOut;
    shortfall.isLengthFree = course->isLengthFree;
    for (std::size_t i = 0; i < course->order.size(); ++i) {
        const auto index = static_cast<std::size_t>(course->order[i]);
        PlaylistEntry entry = entryFor(sounds, pool, index, teller);
        shortfall.unheardSeeds += pool.tracks[index].position ? 0 : 1;
        shortfall.minutes += pool.candidates[index].minutes;
        shortfall.tracks.append(pool.tracks[index].track);
        if (i > 0) {
            steps.describe(course->order[i - 1], course->order[i], entry);
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
