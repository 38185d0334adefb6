// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <optional>
#include <span>

namespace analysis {

/// A major or minor key.
struct Key
{
    int tonic = 0; ///< pitch class, 0 = C .. 11 = B
    Mode mode = Mode::Major;
    float confidence = 0.0F; ///< 0..1, grows with the distance from the second best key
};

/// The key whose profile correlates best with a chroma: Pearson's r with the 24 rotations of the
/// profiles of Albrecht and Shanahan (Music Perception 31:1, 2013).
/// @param chroma  kChromaCount values >= 0, 0 = C, on any scale.
/// Absent when the chroma is empty or even.
std::optional<Key> keyOf(std::span<const float, kChromaCount> chroma);

} // namespace analysis
