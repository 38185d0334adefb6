// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/onsetcurve.h"

#include <optional>
#include <span>

namespace analysis {

/// How far attacks lie from where the beat is expected.
struct PushPull
{
    float offsetMs = 0.0F; ///< mean; < 0 they push ahead, > 0 they are laid back
    float spreadMs = 0.0F; ///< standard deviation over the beats
};

/// Micro-timing of the treble (cymbals, attacks) against the bass: on each beat where both sound
/// strongly, the time of the treble's onset less that which the bass onsets of the nine beats
/// around it lead to expect, by a straight line through them. Sound of one instrument alone has
/// none to push against: its treble lies on its own bass. A bass rises slower than a cymbal: over
/// 50 songs whose notes lie on the grid the median is -3 ms with a spread of 6, and nine in ten lie
/// within 10 ms. What is less says nothing about a player.
/// @param low  the curve of OnsetBand::Low.
/// @param high  the curve of OnsetBand::High.
/// @param beatFrames  as beatFrames() yields them.
/// @return absent for fewer than 16 such beats.
std::optional<PushPull> pushPull(
    const OnsetCurve& low, const OnsetCurve& high, std::span<const double> beatFrames);

} // namespace analysis
