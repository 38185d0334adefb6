// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"
#include "analysis/sequence/camelot.h"

#include <optional>

namespace analysis {

/// What of a track matters when it follows another.
struct TransitionTraits
{
    std::optional<Camelot> key;
    float keyConfidence = 0.0F; ///< 0..1
    std::optional<float> tempoBpm;
    float tempoConfidence = 1.0F; ///< 0..1
    std::optional<float> loudnessLufs;
    float energy = 0.0F; ///< 0..1
    std::optional<EndSound> start; ///< how it sounds where it begins
    std::optional<EndSound> end; ///< and where it ends
};

[[nodiscard]] TransitionTraits transitionTraits(const Figures& features);

/// How much each kind of jump counts in the cost of a step.
struct TransitionWeights
{
    double sound = 1.0;
    double key = 0.5;
    double tempo = 0.6;
    double loudness = 0.25;
    double energy = 0.4;
};

/// The cost of one step, each part 0 (unnoticed) .. 1 (a clash), and their weighted mean.
struct TransitionCost
{
    double sound = 0.0;
    double key = 0.0;
    double tempo = 0.0;
    double loudness = 0.0;
    double energy = 0.0;
    double total = 0.0;
};

/// The change of tempo in percent, folded to the nearest octave (64 to 128 BPM is no change), in
/// about [-29.3, 41.4].
[[nodiscard]] double foldedTempoChangePercent(double fromBpm, double toBpm);

/// How unlike the end of one track and the start of another sound, as a rank among such pairs of
/// the tuning music, 0..1: nothing where one of them is not known.
[[nodiscard]] std::optional<double> seamDistance(
    const TransitionTraits& from, const TransitionTraits& to);

/// The cost of playing `to` right after `from`. The less sure a key or a tempo is, the nearer the
/// step is to what an unknown one costs, and that is a little more than a random step does on
/// average: what is not known to fit is taken when nothing better is at hand. Two tracks without a
/// pulse do not clash in tempo.
/// @param soundDistance  of the whole tracks, 0..1; the seam, where it is known, counts as much.
[[nodiscard]] TransitionCost transitionCost(const TransitionTraits& from,
    const TransitionTraits& to, double soundDistance, const TransitionWeights& weights = {});

} // namespace analysis
