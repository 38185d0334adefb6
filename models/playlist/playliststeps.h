// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/transition.h"
#include "models/playlist/playlistpool.h"

namespace models {

/// The steps between the tracks of a pool, by index: what they cost, what they break, what they
/// change. Holds references to all it is made of. Const calls on any thread.
class PlaylistSteps final
{
public:
    PlaylistSteps(
        const SoundLibrary& sounds, const PlaylistRequest& request, const PlaylistPool& pool);

    /// Whether any rule of the request is about steps.
    [[nodiscard]] bool areRestricted() const;

    /// 0 = keeps all rules; else the louder the more a rule matters: a jump of loudness counts 1, a
    /// change of tempo 10, a key that does not fit 100.
    [[nodiscard]] double penalty(int from, int to) const;

    /// analysis::TransitionCost::total, 0..1.
    [[nodiscard]] double cost(int from, int to) const;

    /// The same of all but the sound: tempo, key, loudness, energy; 0..1.
    [[nodiscard]] double jump(int from, int to) const;

    /// How unlike two tracks sound, 0..1; .75, as of random pairs, where one is not known.
    [[nodiscard]] double distance(int from, int to) const;

    /// The same by code alone, in a hundredth of the time.
    [[nodiscard]] double roughDistance(int from, int to) const;

    /// Fills in the transition and what the reason says about the step.
    void describe(int from, int to, PlaylistEntry& entry) const;

private:
    [[nodiscard]] const PoolTrack& trackAt(int index) const;
    [[nodiscard]] const analysis::TransitionTraits& traitsAt(int index) const;

    const SoundLibrary& m_sounds;
    const PlaylistRequest& m_request;
    const PlaylistPool& m_pool;
    analysis::PartValues m_weights;
    analysis::Spread m_allPairs; ///< of the codes
    std::vector<analysis::TransitionTraits> m_traits;
};

/// What a step between two tracks changes; absent where one of them is not known.
struct StepChange
{
    std::optional<double> tempoPercent; ///< folded to the octave
    std::optional<bool> isKeyCompatible;
    std::optional<double> loudnessLu;
};

StepChange stepChange(const analysis::TransitionTraits& from, const analysis::TransitionTraits& to);

/// Makes what the reason says about the step true: tempo, key and loudness, each only where it is
/// known, tempo and key only where they are sure.
void describeStep(PlaylistReason& reason, const analysis::TransitionTraits& from,
    const analysis::TransitionTraits& to);

} // namespace models
