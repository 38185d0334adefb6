// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/clusters.h"
#include "models/playlist/listwords.h"
#include "models/playlist/opentracks.h"
#include "models/playlist/percentiles.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/playlistcourse.h"
#include "models/playlist/timeslots.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

// The modes that make several lists of one library: clusters, times of the day, bins, genres.

namespace models {

namespace {

// A list and the tracks it may draw from, best first.
struct Sketch
{
    QString name;
    QList<TrackId> tracks;
    TrackId centre = 0; ///< what it should sound like; 0 = chance decides
    analysis::CurveShape curve = analysis::CurveShape::Flat;
};

// The tracks of the sound library that the request lets in, with their positions.
Result<TrackList> heardTracks(const PlaylistTask& task)
{
    const Result<std::optional<QList<TrackId>>> open = openTracks(task.library, task.request);
    if (!open) {
        return open.error();
    }
    TrackList tracks;
    for (std::size_t i = 0; i < task.sounds.size(); ++i) {
        const TrackPtr& track = task.sounds.trackAt(i);
        if (!track->isMissing && (!*open || std::ranges::binary_search(**open, track->id))) {
            tracks.append(track);
        }
    }
    return tracks;
}

QList<Sketch> clusterSketches(const PlaylistTask& task, const TrackList& tracks)
{
    const analysis::PartValues weights = weightsByPart(task.request.weights);
    std::vector<std::size_t> positions;
    for (const TrackPtr& track : tracks) {
        positions.push_back(task.sounds.positionOf(track->id).value_or(0));
    }
    std::vector<double> all(task.sounds.size());
    // Rest groups of a few odd tracks are expected: a third more than asked, the largest kept.
    const auto wanted = static_cast<std::size_t>(std::max(task.request.listCount, 1));
    const std::vector<analysis::Cluster> clusters = analysis::kMedoids(
        positions.size(), wanted + wanted / 3,
        [&](std::size_t from, std::span<double> distances) {
            task.sounds.index().distancesFrom(positions[from], weights, all);
            for (std::size_t to = 0; to < distances.size(); ++to) {
                distances[to] = all[positions[to]];
            }
        },
        task.request.randomSeed);
    const Percentiles percentiles(task.library.tracks());
    QList<Sketch> sketches;
    for (const analysis::Cluster& cluster : clusters) {
        TrackList members;
        Sketch sketch;
        sketch.centre = tracks.at(static_cast<qsizetype>(cluster.medoid))->id;
        for (const std::size_t member : cluster.members) {
            members.append(tracks.at(static_cast<qsizetype>(member)));
            sketch.tracks.append(members.constLast()->id);
        }
        sketch.name = listName(members, percentiles);
        if (sketches.size() < task.request.listCount && sketch.tracks.size() >= kSmallestList) {
            sketches.append(sketch);
        }
    }
    return sketches;
}

QList<Sketch> timeSketches(const PlaylistTask& task, const TrackList& tracks)
{
    const Percentiles percentiles(task.library.tracks());
    // From so many times the list's length chance and the rules choose.
    constexpr int kChoice = 3;
    const qsizetype most = std::max(task.request.count, kSmallestList) * kChoice;
    QList<Sketch> sketches;
    for (const TimeSlot& slot : timeSlots()) {
        std::vector<std::pair<double, TrackId>> fits;
        for (const TrackPtr& track : tracks) {
            if (const auto misfit = slotMisfit(slot, *track, percentiles)) {
                fits.emplace_back(*misfit, track->id);
            }
        }
        std::sort(fits.begin(), fits.end());
        Sketch sketch{timeSlotName(slot.time), {}, 0, slot.curve};
        for (std::size_t i = 0; i < std::min(fits.size(), static_cast<std::size_t>(most)); ++i) {
            sketch.tracks.append(fits[i].second);
        }
        sketches.append(sketch);
    }
    return sketches;
}

template <typename NameOf>
QList<Sketch> groupSketches(const TrackList& tracks, const NameOf& nameOf)
{
    std::map<QString, QList<TrackId>> byName;
    for (const TrackPtr& track : tracks) {
        for (const QString& name : nameOf(*track)) {
            byName[name].append(track->id);
        }
    }
    QList<Sketch> sketches;
    for (const auto& [name, ids] : byName) {
        sketches.append({name, ids});
    }
    std::ranges::stable_sort(sketches, [](const Sketch& one, const Sketch& other) {
        return one.tracks.size() > other.tracks.size();
    });
    return sketches;
}

QList<Sketch> sketchesFor(const PlaylistTask& task, const TrackList& tracks)
{
    switch (task.request.mode) {
    case PlaylistMode::Clusters:
        return clusterSketches(task, tracks);
    case PlaylistMode::TimeOfDay:
        return timeSketches(task, tracks);
    case PlaylistMode::Bins:
        return groupSketches(
            tracks, [percentiles = Percentiles(task.library.tracks())](const Track& track) {
                return QStringList{binName(track, percentiles)};
            });
    case PlaylistMode::Genres:
        return groupSketches(tracks, [](const Track& track) { return genreListNames(track); });
    default:
        return {};
    }
}

Result<PlaylistDraft> draftFor(const PlaylistTask& task, const Sketch& sketch)
{
    PlaylistRequest request = task.request;
    request.candidates = sketch.tracks;
    request.filter.clear();
    request.curve = sketch.curve;
    request.mode = PlaylistMode::Curve;
    request.seeds.clear();
    if (sketch.centre != 0) {
        request.mode = PlaylistMode::Similar;
        request.seeds = {sketch.centre};
    }
    Result<PlaylistDraft> draft = buildPlaylist(task.library, task.sounds, request, task.stop);
    if (draft) {
        draft->name = sketch.name;
        draft->centre = sketch.centre;
        for (PlaylistEntry& entry : draft->entries) {
            entry.reason.isSeed = false; // the centre was found, not chosen
        }
    }
    return draft;
}

// Names tell lists apart: where two are the same, each says what it is like, or has a number.
void makeNamesDistinct(const Snapshot& library, QList<PlaylistDraft>& drafts)
{
    std::map<QString, int> counts;
    for (const PlaylistDraft& draft : drafts) {
        ++counts[draft.name];
    }
    for (PlaylistDraft& draft : drafts) {
        const TrackPtr centre = library.find(draft.centre);
        if (centre && counts[draft.name] > 1) {
            draft.name = QCoreApplication::translate("models::playlist", "%1, like “%2”")
                             .arg(draft.name, centre->displayTitle());
        }
    }
    counts.clear();
    for (PlaylistDraft& draft : drafts) {
        if (const int count = ++counts[draft.name]; count > 1) {
            draft.name += QStringLiteral(" (%1)").arg(count);
        }
    }
}

} // namespace

Result<QList<PlaylistDraft>> buildPlaylists(const Snapshot& library, const SoundLibrary& sounds,
    const PlaylistRequest& request, std::stop_token stop)
{
    if (!makesSeveralLists(request.mode)) {
        Result<PlaylistDraft> draft = buildPlaylist(library, sounds, request, stop);
        return draft ? Result<QList<PlaylistDraft>>(QList<PlaylistDraft>{std::move(*draft)})
                     : Result<QList<PlaylistDraft>>(draft.error());
    }
    const PlaylistTask task{library, sounds, request, stop};
    const Result<TrackList> tracks = heardTracks(task);
    if (!tracks) {
        return tracks.error();
    }
    QList<PlaylistDraft> drafts;
    for (const Sketch& sketch : sketchesFor(task, *tracks)) {
        if (sketch.tracks.size() < kSmallestList || drafts.size() >= request.listCount) {
            continue;
        }
        Result<PlaylistDraft> draft = draftFor(task, sketch);
        if (!draft) {
            return draft.error();
        }
        if (draft->entries.size() >= kSmallestList) {
            drafts.append(std::move(*draft));
        }
    }
    if (drafts.isEmpty()) {
        return Error{ErrorCode::NothingToDo,
            QCoreApplication::translate("models::playlist",
                "Too few tracks are analysed to make lists of them. Scan the library, then ask "
                "again.")};
    }
    makeNamesDistinct(library, drafts);
    return drafts;
}

QString severalListsNeedSentence()
{
    return QCoreApplication::translate(
        "models::playlist", "This way of making playlists makes several of them at once.");
}

} // namespace models
