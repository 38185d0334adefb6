// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playliststeps.h"

#include <cmath>

namespace models {

namespace {

constexpr double kUnknownDistance = 0.75;
constexpr double kUnknownRank = 0.5;

} // namespace

StepChange stepChange(const analysis::TransitionTraits& from, const analysis::TransitionTraits& to)
{
    StepChange change;
    if (from.key && to.key) {
        change.isKeyCompatible = analysis::areKeysCompatible(*from.key, *to.key);
    }
    if (from.tempoBpm && to.tempoBpm && *from.tempoBpm > 0.0F && *to.tempoBpm > 0.0F) {
        change.tempoPercent = analysis::foldedTempoChangePercent(
            static_cast<double>(*from.tempoBpm), static_cast<double>(*to.tempoBpm));
    }
    if (from.loudnessLufs && to.loudnessLufs) {
        change.loudnessLu = static_cast<double>(*to.loudnessLufs - *from.loudnessLufs);
    }
    return change;
}

PlaylistSteps::PlaylistSteps(
    const SoundLibrary& sounds, const PlaylistRequest& request, const PlaylistPool& pool)
    : m_sounds(sounds)
    , m_request(request)
    , m_pool(pool)
    , m_weights(weightsByPart(request.weights))
{
    m_traits.reserve(pool.tracks.size());
    for (const PoolTrack& track : pool.tracks) {
        m_traits.push_back(track.position ? analysis::transitionTraits(*track.track->features)
                                          : analysis::TransitionTraits{});
    }
}

bool PlaylistSteps::areRestricted() const
{
    return m_request.keyCompatible || m_request.maxBpmChangePercent > 0.0
        || m_request.maxLoudnessJumpLu > 0.0;
}

double PlaylistSteps::penalty(int from, int to) const
{
    const StepChange change = stepChange(traitsAt(from), traitsAt(to));
    double sum = 0.0;
    if (m_request.maxLoudnessJumpLu > 0.0
        && std::abs(change.loudnessLu.value_or(0.0)) > m_request.maxLoudnessJumpLu) {
        sum += 1.0;
    }
    if (m_request.maxBpmChangePercent > 0.0
        && (!change.tempoPercent
            || std::abs(*change.tempoPercent) > m_request.maxBpmChangePercent)) {
        sum += 10.0;
    }
    if (m_request.keyCompatible && !change.isKeyCompatible.value_or(false)) {
        sum += 100.0;
    }
    return sum;
}

double PlaylistSteps::cost(int from, int to) const
{
    const std::optional<std::size_t> one = trackAt(from).position;
    const std::optional<std::size_t> other = trackAt(to).position;
    const double sound =
        one && other ? m_sounds.index().rawRank(*one, *other, m_weights) : kUnknownRank;
    return analysis::transitionCost(traitsAt(from), traitsAt(to), sound).total;
}

double PlaylistSteps::distance(int from, int to) const
{
    const std::optional<std::size_t> one = trackAt(from).position;
    const std::optional<std::size_t> other = trackAt(to).position;
    return one && other ? m_sounds.index().distance(*one, *other, m_weights) : kUnknownDistance;
}

void PlaylistSteps::describe(int from, int to, PlaylistEntry& entry) const
{
    const StepChange change = stepChange(traitsAt(from), traitsAt(to));
    entry.transition = cost(from, to);
    entry.reason.tempoChangePercent = change.tempoPercent;
    entry.reason.isKeyCompatible = change.isKeyCompatible;
    entry.reason.loudnessChangeLu = change.loudnessLu;
}

const PoolTrack& PlaylistSteps::trackAt(int index) const
{
    return m_pool.tracks[static_cast<std::size_t>(index)];
}

const analysis::TransitionTraits& PlaylistSteps::traitsAt(int index) const
{
    return m_traits[static_cast<std::size_t>(index)];
}

} // namespace models
