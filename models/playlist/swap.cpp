// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/swap.h"

#include "models/playlist/playlistpool.h"
#include "models/playlist/playliststeps.h"
#include "models/playlist/rulecheck.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace models {

namespace {

constexpr std::size_t kPool = 2000;
// Of so many of the best the whole list is checked against the rules.
constexpr std::size_t kChecked = 40;
constexpr double kPenalty = 10.0;

qsizetype brokenPlaces(
    const TrackList& tracks, const TrackList& seeds, const PlaylistRequest& request)
{
    qsizetype places = 0;
    for (const BrokenRule& broken : brokenRules(tracks, seeds, request)) {
        places += broken.positions.size();
    }
    return places;
}

TrackList tracksOf(const Snapshot& library, const QList<TrackId>& ids)
{
    TrackList tracks;
    for (const TrackId id : ids) {
        if (const TrackPtr track = library.find(id)) {
            tracks.append(track);
        }
    }
    return tracks;
}

// Seeds or the rest of the list, and the neighbours of the place in any case.
PlaylistRequest poolRequest(const SwapWish& wish)
{
    PlaylistRequest request = wish.request;
    request.mode = PlaylistMode::Similar;
    request.waypoints.clear();
    request.locked.clear();
    const TrackId old = wish.list.value(wish.row);
    if (request.seeds.isEmpty()) {
        request.seeds = wish.list;
        request.seeds.removeAll(old);
    }
    if (wish.row > 0) {
        request.locked.insert(0, wish.list.at(wish.row - 1));
    }
    if (wish.row + 1 < wish.list.size()) {
        request.locked.insert(1, wish.list.at(wish.row + 1));
    }
    return request;
}

} // namespace

Result<PlaylistEntry> nextBest(const Snapshot& library, const SoundLibrary& sounds,
    const SwapWish& wish, const std::stop_token& stop)
{
    const PlaylistRequest request = poolRequest(wish);
    const Result<PlaylistPool> pool = gatherPool(library, sounds, request, kPool, stop);
    if (!pool) {
        return pool.error();
    }
    const PlaylistSteps steps(sounds, wish.request, *pool);
    const int before = wish.row > 0 ? pool->indexOf(wish.list.at(wish.row - 1)) : -1;
    const int behind =
        wish.row + 1 < wish.list.size() ? pool->indexOf(wish.list.at(wish.row + 1)) : -1;
    QSet<TrackId> shut(wish.list.begin(), wish.list.end());
    shut.unite(QSet<TrackId>(wish.refused.begin(), wish.refused.end()));
    std::vector<std::pair<double, std::size_t>> offers;
    for (std::size_t i = 0; i < pool->tracks.size(); ++i) {
        if (shut.contains(pool->tracks[i].track->id) || !pool->tracks[i].position) {
            continue;
        }
        const auto index = static_cast<int>(i);
        double cost = pool->candidates[i].score;
        cost +=
            before < 0 ? 0.0 : steps.cost(before, index) + kPenalty * steps.penalty(before, index);
        cost +=
            behind < 0 ? 0.0 : steps.cost(index, behind) + kPenalty * steps.penalty(index, behind);
        offers.emplace_back(cost, i);
    }
    const std::size_t checked = std::min(kChecked, offers.size());
    std::partial_sort(
        offers.begin(), offers.begin() + static_cast<std::ptrdiff_t>(checked), offers.end());
    TrackList tracks = tracksOf(library, wish.list);
    const TrackList seeds = tracksOf(library, wish.request.seeds);
    std::optional<std::size_t> best;
    qsizetype fewest = 0;
    for (std::size_t i = 0; i < checked && wish.row < tracks.size(); ++i) {
        tracks[wish.row] = pool->tracks[offers[i].second].track;
        const qsizetype broken = brokenPlaces(tracks, seeds, wish.request);
        if (!best || broken < fewest) {
            best = offers[i].second;
            fewest = broken;
        }
    }
    if (!best) {
        return Error{ErrorCode::NothingToDo,
            QCoreApplication::translate("models::playlist", "No other track fits there.")};
    }
    const PoolTrack& chosen = pool->tracks[*best];
    PlaylistEntry entry;
    entry.trackId = chosen.track->id;
    if (!wish.request.seeds.isEmpty() && chosen.position) {
        entry.distance = chosen.distance;
        entry.reason.parts = sounds.parts(*chosen.position, chosen.nearestSeed);
    }
    return entry;
}

} // namespace models
