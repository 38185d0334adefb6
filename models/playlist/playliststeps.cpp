// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playliststeps.h"

#include <cmath>

namespace models {

namespace {

constexpr double kUnknownDistance = 0.75;
constexpr double kUnknownRank = 0.5;
// What is said has to be so: one track in ten has a tempo or a key less sure than this.
constexpr float kSure = 0.3F;

bool areTemposSure(const analysis::TransitionTraits& from, const analysis::TransitionTraits& to)
{
    return from.tempoConfidence >= kSure && to.tempoConfidence >= kSure;
}

bool areKeysSure(const analysis::TransitionTraits& from, const analysis::TransitionTraits& to)
{
    return from.keyConfidence >= kSure && to.keyConfidence >= kSure;
}

std::optional<double> tempoChange(
    const analysis::TransitionTraits& from, const analysis::TransitionTraits& to)
{
    if (!from.tempoBpm || !to.tempoBpm || *from.tempoBpm <= 0.0F || *to.tempoBpm <= 0.0F) {
        return std::nullopt;
    }
    return analysis::foldedTempoChangePercent(
        static_cast<double>(*from.tempoBpm), static_cast<double>(*to.tempoBpm));
}

std::optional<bool> keyFit(
    const analysis::TransitionTraits& from, const analysis::TransitionTraits& to)
{
    return from.key && to.key ? std::optional(analysis::areKeysCompatible(*from.key, *to.key))
                              : std::nullopt;
}

std::optional<double> loudnessChange(
    const analysis::TransitionTraits& from, const analysis::TransitionTraits& to)
{
    return from.loudnessLufs && to.loudnessLufs
        ? std::optional(static_cast<double>(*to.loudnessLufs - *from.loudnessLufs))
        : std::nullopt;
}

} // namespace

StepChange stepChange(const analysis::TransitionTraits& from, const analysis::TransitionTraits& to)
{
    return {tempoChange(from, to), keyFit(from, to), loudnessChange(from, to)};
}

void describeStep(PlaylistReason& reason, const analysis::TransitionTraits& from,
    const analysis::TransitionTraits& to)
{
    const StepChange change = stepChange(from, to);
    reason.tempoChangePercent.reset();
    reason.tempoFromBpm = 0.0;
    reason.tempoToBpm = 0.0;
    reason.isKeyCompatible.reset();
    reason.keyFrom.clear();
    reason.keyTo.clear();
    reason.loudnessChangeLu = change.loudnessLu;
    if (change.tempoPercent && areTemposSure(from, to)) {
        reason.tempoChangePercent = change.tempoPercent;
        reason.tempoFromBpm = static_cast<double>(*from.tempoBpm);
        reason.tempoToBpm = static_cast<double>(*to.tempoBpm);
    }
    if (change.isKeyCompatible && areKeysSure(from, to)) {
        reason.isKeyCompatible = change.isKeyCompatible;
        reason.keyFrom = QString::fromStdString(analysis::camelotCode(*from.key));
        reason.keyTo = QString::fromStdString(analysis::camelotCode(*to.key));
    }
}

PlaylistSteps::PlaylistSteps(
    const SoundLibrary& sounds, const PlaylistRequest& request, const PlaylistPool& pool)
    : m_sounds(sounds)
    , m_request(request)
    , m_pool(pool)
    , m_weights(weightsByPart(request.weights))
    , m_allPairs(sounds.index().codes().allPairs(m_weights))
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
    // Only what is asked for is looked at: for a list with rules that is done a million times.
    const analysis::TransitionTraits& one = traitsAt(from);
    const analysis::TransitionTraits& other = traitsAt(to);
    double sum = 0.0;
    if (m_request.maxLoudnessJumpLu > 0.0
        && std::abs(loudnessChange(one, other).value_or(0.0)) > m_request.maxLoudnessJumpLu) {
        sum += 1.0;
    }
    if (m_request.maxBpmChangePercent > 0.0) {
        const std::optional<double> percent = tempoChange(one, other);
        sum += !percent || std::abs(*percent) > m_request.maxBpmChangePercent ? 10.0 : 0.0;
    }
    if (m_request.keyCompatible && !keyFit(one, other).value_or(false)) {
        sum += 100.0;
    }
    return sum;
}

double PlaylistSteps::cost(int from, int to) const
{
    const std::optional<std::size_t> one = trackAt(from).position;
    const std::optional<std::size_t> other = trackAt(to).position;
    const double sound =
        one && other ? m_sounds.index().rawRank(*one, *other, m_weights, m_allPairs) : kUnknownRank;
    return analysis::transitionCost(traitsAt(from), traitsAt(to), sound).total;
}

double PlaylistSteps::jump(int from, int to) const
{
    analysis::TransitionWeights weights;
    weights.sound = 0.0;
    return analysis::transitionCost(traitsAt(from), traitsAt(to), 0.0, weights).total;
}

double PlaylistSteps::distance(int from, int to) const
{
    const std::optional<std::size_t> one = trackAt(from).position;
    const std::optional<std::size_t> other = trackAt(to).position;
    return one && other ? m_sounds.index().distance(*one, *other, m_weights) : kUnknownDistance;
}

double PlaylistSteps::roughDistance(int from, int to) const
{
    const std::optional<std::size_t> one = trackAt(from).position;
    const std::optional<std::size_t> other = trackAt(to).position;
    return one && other ? m_sounds.index().roughDistance(*one, *other, m_weights)
                        : kUnknownDistance;
}

void PlaylistSteps::describe(int from, int to, PlaylistEntry& entry) const
{
    entry.transition = cost(from, to);
    describeStep(entry.reason, traitsAt(from), traitsAt(to));
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
