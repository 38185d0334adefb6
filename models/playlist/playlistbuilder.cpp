// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"

#include "analysis/sequence/ordering.h"
#include "analysis/sequence/transition.h"
#include "models/playlist/playlistnotes.h"
#include "models/playlist/playlistpool.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace models {

namespace {

// Near the seeds there is nearly always enough; the far rest is looked at when the rules starve.
constexpr std::size_t kNearPool = 2000;
constexpr std::size_t kFarPool = 20000;
// More than any sum of steps that could be saved by breaking a rule of the listener.
constexpr double kForbiddenStep = 100.0;

// The steps between the tracks of a pool.
class Steps final
{
public:
    Steps(const SoundLibrary& sounds, const PlaylistRequest& request, const PlaylistPool& pool)
        : m_sounds(sounds)
        , m_weights(weightsByPart(request.weights))
        , m_request(request)
        , m_pool(pool)
    {
        m_traits.reserve(pool.tracks.size());
        for (const PoolTrack& track : pool.tracks) {
            m_traits.push_back(track.position ? analysis::transitionTraits(*track.track->features)
                                              : analysis::TransitionTraits{});
        }
    }

    [[nodiscard]] bool areRestricted() const
    {
        return m_request.keyCompatible || m_request.maxBpmChangePercent > 0.0;
    }

    [[nodiscard]] bool isKeyAllowed(int from, int to) const
    {
        return !m_request.keyCompatible || isKeyCompatible(from, to).value_or(false);
    }

    [[nodiscard]] bool isTempoAllowed(int from, int to) const
    {
        if (m_request.maxBpmChangePercent <= 0.0) {
            return true;
        }
        const std::optional<double> change = tempoChangePercent(from, to);
        return change && std::abs(*change) <= m_request.maxBpmChangePercent;
    }

    [[nodiscard]] bool isAllowed(int from, int to) const
    {
        return isKeyAllowed(from, to) && isTempoAllowed(from, to);
    }

    [[nodiscard]] double cost(int from, int to) const
    {
        const std::optional<std::size_t> one = trackAt(from).position;
        const std::optional<std::size_t> other = trackAt(to).position;
        const double sound = one && other ? m_sounds.index().rawRank(*one, *other, m_weights) : 0.5;
        return analysis::transitionCost(traitsAt(from), traitsAt(to), sound).total;
    }

    void describe(int from, int to, PlaylistEntry& entry) const
    {
        entry.transition = cost(from, to);
        entry.reason.tempoChangePercent = tempoChangePercent(from, to);
        entry.reason.isKeyCompatible = isKeyCompatible(from, to);
        const auto& before = traitsAt(from).loudnessLufs;
        const auto& after = traitsAt(to).loudnessLufs;
        if (before && after) {
            entry.reason.loudnessChangeLu = static_cast<double>(*after - *before);
        }
    }

private:
    [[nodiscard]] const PoolTrack& trackAt(int index) const
    {
        return m_pool.tracks[static_cast<std::size_t>(index)];
    }

    [[nodiscard]] const analysis::TransitionTraits& traitsAt(int index) const
    {
        return m_traits[static_cast<std::size_t>(index)];
    }

    [[nodiscard]] std::optional<bool> isKeyCompatible(int from, int to) const
    {
        const auto& before = traitsAt(from).key;
        const auto& after = traitsAt(to).key;
        return before && after ? std::optional(analysis::areKeysCompatible(*before, *after))
                               : std::nullopt;
    }

    [[nodiscard]] std::optional<double> tempoChangePercent(int from, int to) const
    {
        const auto& before = traitsAt(from).tempoBpm;
        const auto& after = traitsAt(to).tempoBpm;
        if (!before || !after || *before <= 0.0F || *after <= 0.0F) {
            return std::nullopt;
        }
        return analysis::foldedTempoChangePercent(
            static_cast<double>(*before), static_cast<double>(*after));
    }

    const SoundLibrary& m_sounds;
    analysis::PartValues m_weights;
    const PlaylistRequest& m_request;
    const PlaylistPool& m_pool;
    std::vector<analysis::TransitionTraits> m_traits;
};

analysis::SelectionRules rulesOf(const PlaylistRequest& request, const Steps& steps)
{
    analysis::SelectionRules rules;
    rules.count = request.count;
    rules.minutes = request.minutes;
    rules.spacing = {std::max(request.artistGap, 0), std::max(request.albumGap, 0)};
    rules.maxPerArtist = request.maxPerArtist;
    if (steps.areRestricted()) {
        rules.isStepAllowed = [&steps](int from, int to) { return steps.isAllowed(from, to); };
    }
    return rules;
}

// The chosen tracks in the order they are to be played, as indices into the pool.
std::vector<int> orderedForFlow(const std::vector<analysis::Candidate>& candidates,
    const analysis::Selection& selection, const Steps& steps, quint32 randomSeed)
{
    const auto count = static_cast<int>(selection.chosen.size());
    analysis::StepCosts costs(selection.chosen.size());
    std::vector<analysis::TrackGroups> groups;
    for (int from = 0; from < count; ++from) {
        const int one = selection.chosen[static_cast<std::size_t>(from)];
        groups.push_back(candidates[static_cast<std::size_t>(one)].groups);
        for (int to = 0; to < count; ++to) {
            const int other = selection.chosen[static_cast<std::size_t>(to)];
            costs.set(from, to,
                steps.cost(one, other) + (steps.isAllowed(one, other) ? 0.0 : kForbiddenStep));
        }
    }
    std::vector<int> order =
        analysis::orderForFlow(costs, groups, selection.spacing, randomSeed).order;
    for (int& index : order) {
        index = selection.chosen[static_cast<std::size_t>(index)];
    }
    return order;
}

PlaylistEntry entryFor(const SoundLibrary& sounds, const PoolTrack& track, bool isSeed)
{
    PlaylistEntry entry;
    entry.trackId = track.track->id;
    entry.reason.isSeed = isSeed;
    if (isSeed) {
        entry.distance = 0.0;
    } else if (track.position) {
        entry.distance = track.distance;
        entry.reason.parts = sounds.parts(*track.position, track.nearestSeed);
    }
    return entry;
}

std::vector<analysis::TrackGroups> groupsOf(const std::vector<analysis::Candidate>& candidates)
{
    std::vector<analysis::TrackGroups> groups;
    groups.reserve(candidates.size());
    for (const analysis::Candidate& candidate : candidates) {
        groups.push_back(candidate.groups);
    }
    return groups;
}

struct Choice
{
    PlaylistPool pool;
    analysis::Selection selection;
};

Result<Choice> choose(const Snapshot& library, const SoundLibrary& sounds,
    const PlaylistRequest& request, const std::stop_token& stop)
{
    for (const std::size_t size : {kNearPool, kFarPool}) {
        Result<PlaylistPool> pool = gatherPool(library, sounds, request, size, stop);
        if (!pool) {
            return pool.error();
        }
        const Steps steps(sounds, request, *pool);
        analysis::Selection selection =
            analysis::selectTracks(pool->candidates, rulesOf(request, steps));
        const bool isStarved = !selection.relaxed.empty()
            || (request.minutes <= 0.0
                && static_cast<int>(selection.chosen.size()) < request.count);
        if (!isStarved || pool->isWhole || size == kFarPool) {
            return Choice{std::move(*pool), std::move(selection)};
        }
    }
    return Choice{};
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
    Result<Choice> choice = choose(library, sounds, request, stop);
    if (!choice) {
        return choice.error();
    }
    const PlaylistPool& pool = choice->pool;
    const Steps steps(sounds, request, pool);
    const std::vector<int> order =
        orderedForFlow(pool.candidates, choice->selection, steps, request.randomSeed);
    if (stop.stop_requested()) {
        return Error{ErrorCode::Cancelled,
            QCoreApplication::translate("models::playlist", "Making the playlist was cancelled.")};
    }
    PlaylistDraft draft;
    draft.analysedCount = static_cast<int>(sounds.size());
    draft.libraryCount = static_cast<int>(library.tracks().size());
    PlaylistShortfall shortfall;
    shortfall.request = request;
    shortfall.selection = choice->selection;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto index = static_cast<std::size_t>(order[i]);
        PlaylistEntry entry = entryFor(sounds, pool.tracks[index], pool.candidates[index].isSeed);
        shortfall.unheardSeeds += pool.tracks[index].position ? 0 : 1;
        shortfall.minutes += pool.candidates[index].minutes;
        if (i > 0) {
            steps.describe(order[i - 1], order[i], entry);
            shortfall.keyBreaks += steps.isKeyAllowed(order[i - 1], order[i]) ? 0 : 1;
            shortfall.tempoBreaks += steps.isTempoAllowed(order[i - 1], order[i]) ? 0 : 1;
        }
        draft.entries.append(entry);
    }
    shortfall.spacingBreaks =
        analysis::spacingBreaks(order, groupsOf(pool.candidates), choice->selection.spacing);
    draft.notes = notesAbout(shortfall);
    return draft;
}

} // namespace models
