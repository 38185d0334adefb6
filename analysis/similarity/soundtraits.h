// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/soundpatterns.h"
#include "analysis/similarity/part.h"

#include <array>
#include <cstdint>

namespace analysis {

/// What stays the same throughout a track, whatever its codec, level and band: the patterns along
/// axes on which pieces of one track differ little and tracks differ much (linear discriminant
/// analysis, learned in each part from the tuning music: tests/evaluation/train_soundtraits.py).
/// In each part a unit vector, in steps: what tells tracks apart is the direction from the centre
/// (Garcia-Romero and Espy-Wilson, Interspeech 2011). All 0 in a part that is at its centre.
[[nodiscard]] SoundTraits soundTraits(const SoundPatterns& patterns);

/// The squares of the distances between two tracks' traits in each part, in steps.
[[nodiscard]] std::array<std::int32_t, kPartCount> squaredTraitSteps(
    const SoundTraits& left, const SoundTraits& right);

} // namespace analysis
