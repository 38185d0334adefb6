// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/onsetcurve.h"

#include <vector>

namespace analysis {

/// Onset frames between two values of localTempi(), 3 s.
inline constexpr int kLocalTempoHop = 258;

/// How the tempo moves in the course of a track: for every 3 s the tempo at which the onsets of the
/// 12 s around repeat themselves, by the path through all of them that changes least (Viterbi).
/// @param curve  all bands.
/// @param bpm  tempo of the track as a whole, which settles the octave.
/// @return beats per minute, one value for each kLocalTempoHop that has begun; empty for less than
/// 4 s.
std::vector<float> localTempi(const OnsetCurve& curve, float bpm);

} // namespace analysis
