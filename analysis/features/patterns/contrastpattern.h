// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/bandpowers.h"

#include <vector>

namespace analysis {

/// Spectral contrast pattern: how far the bands of 20 groups lie apart, from the flattest to the
/// peakiest of the frames in a block of .93 s, 5 ranks each; of all blocks the 10th percentile
/// (after Seyerlehner, Widmer and Pohle, DAFx 2010).
/// @param decibels  as LevelledFrames holds them. @return group by group, in dB, rising.
[[nodiscard]] std::vector<float> contrastPattern(const BandFrames& decibels);

} // namespace analysis
