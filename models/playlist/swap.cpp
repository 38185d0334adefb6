// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/swap.h"

#include "models/playlist/likeness.h"
#include "models/playlist/playlistpool.h"
#include "models/playlist/playliststeps.h"
#include "models/playlist/rulecheck.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <tuple>

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

struct Offer
{
    qsizetype broken = 0; ///< places of the list where a rule would be
    double cost = 0.0;
    std::size_t index = 0; ///< in the pool

    bool operator<(const Offer& other) const
    {
        return std::tie(broken, cost, index) < std::tie(other.broken, other.cost, other.index);
    }
};

// All that may come to the place, by cost.
std::vector<Offer> offersOf(
    const PlaylistPool& pool, const PlaylistSteps& steps, const SwapWish& wish)
{
    const int before = wish.row > 0 ? pool.indexOf(wish.list.at(wish.row - 1)) : -1;
    const int behind =
        wish.row + 1 < wish.list.size() ? pool.indexOf(wish.list.at(wish.row + 1)) : -1;
    QSet<TrackId> shut(wish.list.begin(), wish.list.end());
    shut.unite(QSet<TrackId>(wish.refused.begin(), wish.refused.end()));
    const auto step = [&steps](int from, int to) {
        return steps.cost(from, to) + kPenalty * steps.penalty(from, to);
    };
    std::vector<Offer> found;
    for (std::size_t i = 0; i < pool.tracks.size(); ++i) {
        if (shut.contains(pool.tracks[i].track->id) || !pool.tracks[i].position) {
            continue;
        }
        const auto index = static_cast<int>(i);
        double cost = pool.candidates[i].score;
        cost += before < 0 ? 0.0 : step(before, index);
        cost += behind < 0 ? 0.0 : step(index, behind);
        found.push_back({0, cost, i});
    }
    std::sort(found.begin(), found.end());
    return found;
}

// The best of them, those of an artist that was offered already last.
std::vector<Offer> differentOnes(
    const PlaylistPool& pool, const std::vector<Offer>& found, std::size_t count)
{
    std::vector<Offer> chosen;
    std::vector<Offer> rest;
    QSet<int> artists;
    for (const Offer& offer : found) {
        const int artist = pool.candidates[offer.index].groups.artist;
        const bool isNew = artist == analysis::kNoGroup || !artists.contains(artist);
        artists.insert(artist);
        (isNew ? chosen : rest).push_back(offer);
    }
    chosen.insert(chosen.end(), rest.begin(), rest.end());
    chosen.resize(std::min(count, chosen.size()));
    return chosen;
}

PlaylistEntry entryOf(const SoundLibrary& sounds, const PoolTrack& chosen, bool hasSeeds)
{
    PlaylistEntry entry;
    entry.trackId = chosen.track->id;
    if (hasSeeds && chosen.position) {
        entry.distance = analysis::shownDistance(chosen.distance);
        entry.reason.parts = sounds.parts(*chosen.position, chosen.nearestSeed);
        entry.reason.told =
            LikenessTeller(sounds).tell(chosen.nearestSeed, *chosen.position, entry.reason.parts);
    }
    return entry;
}

} // namespace

Result<QList<PlaylistEntry>> offers(const Snapshot& library, const SoundLibrary& sounds,
    const SwapWish& wish, int count, const std::stop_token& stop)
{
    const PlaylistRequest request = poolRequest(wish);
    const Result<PlaylistPool> pool = gatherPool(library, sounds, request, kPool, stop);
    if (!pool) {
        return pool.error();
    }
    const PlaylistSteps steps(sounds, wish.request, *pool);
    std::vector<Offer> found = offersOf(*pool, steps, wish);
    found.resize(std::min(kChecked, found.size()));
    TrackList tracks = tracksOf(library, wish.list);
    const TrackList seeds = tracksOf(library, wish.request.seeds);
    if (wish.row >= tracks.size()) {
        tracks.append(TrackPtr());
    }
    for (Offer& offer : found) {
        tracks[std::min<qsizetype>(wish.row, tracks.size() - 1)] = pool->tracks[offer.index].track;
        offer.broken = brokenPlaces(tracks, seeds, wish.request);
    }
    std::sort(found.begin(), found.end());
    QList<PlaylistEntry> entries;
    const auto wanted = static_cast<std::size_t>(std::max(count, 1));
    for (const Offer& offer : differentOnes(*pool, found, wanted)) {
        PlaylistEntry entry =
            entryOf(sounds, pool->tracks[offer.index], !wish.request.seeds.isEmpty());
        PlainLikeness plain{entry.distance.value_or(1.0)};
        if (wish.row > 0) {
            const int before = pool->indexOf(wish.list.at(wish.row - 1));
            const auto index = static_cast<int>(offer.index);
            steps.describe(before, index, entry);
            plain.toBefore = analysis::shownDistance(steps.distance(before, index));
        }
        if (!entry.reason.parts.empty() && entry.reason.told.isEmpty()) {
            entry.reason.told = {plainWord(plain)};
        }
        entries.append(entry);
    }
    if (entries.isEmpty()) {
        return Error{ErrorCode::NothingToDo,
            QCoreApplication::translate("models::playlist", "No other track fits there.")};
    }
    return entries;
}

Result<PlaylistEntry> nextBest(const Snapshot& library, const SoundLibrary& sounds,
    const SwapWish& wish, const std::stop_token& stop)
{
    const Result<QList<PlaylistEntry>> best = offers(library, sounds, wish, 1, stop);
    return best ? Result<PlaylistEntry>(best->constFirst()) : Result<PlaylistEntry>(best.error());
}

} // namespace models
