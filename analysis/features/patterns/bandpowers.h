// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace analysis {

/// Bands a semitone apart, from 38.4 Hz to 8.3 kHz.
inline constexpr int kSemitoneBands = 94;
inline constexpr double kLowestSemitoneHz = 38.4;

/// One column a frame, one row a band.
using BandFrames = Eigen::Array<float, kSemitoneBands, Eigen::Dynamic>;

/// The frames of a track in the two forms that the patterns are measured on; neither depends on the
/// track's gain.
struct LevelledFrames
{
    /// Decibels around the mean of all; silence cut off at both ends.
    BandFrames decibels;
    /// Powers relative to the loud frames; silent frames left out.
    BandFrames powers;
};

/// @param powers  power of each band and frame, above 0; at least one frame. Loud is the 90th
///                percentile of the frames' mean band; 50 dB below it a frame counts as silent.
[[nodiscard]] LevelledFrames levelled(const BandFrames& powers);

} // namespace analysis
