// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/onsetcurve.h"
#include "analysis/features/tempo.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace analysis {

/// Beats in a bar.
struct Meter
{
    int beats = 4; ///< 3 or 4
    float confidence = 0.0F; ///< 0.5..1: how probable it is against the other one
};

/// Whether the curves repeat themselves after three beats or after four: a logistic model of the
/// autocorrelation at some multiples of the beat, with weights from labelled songs.
Meter meterOf(const Periodicities& periodicities, float tempoBpm);

/// The bars of a track.
struct Bars
{
    std::vector<std::uint32_t> downbeats; ///< indices of the beats that begin one, ascending
    float confidence = 0.0F; ///< 0..1: how probable it is that they begin there
};

/// Which beats begin a bar: those with the most bass, every `beatsPerBar` of them, by the path that
/// skips or repeats a beat only where much speaks for it (Viterbi). The confidence is a logistic
/// function of how much stronger they are than the next strongest place of the bar.
/// @param low  the curve of OnsetBand::Low.
/// @param all  the curve of OnsetBand::All.
Bars barsOf(const OnsetCurve& low, const OnsetCurve& all, std::span<const double> beatFrames,
    int beatsPerBar);

} // namespace analysis
