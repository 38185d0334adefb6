// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/bandpowers.h"

#include <vector>

namespace analysis {

/// By how many dB each band stands out of the mean of the 13 bands around it, at least 0.
/// @param powers  as LevelledFrames holds them.
[[nodiscard]] BandFrames tonalPeaks(const BandFrames& powers);

/// Which pitch classes sound together: square root of the mean product of every two of 12 (itself
/// included, row by row, 78), of chromas of about a second that sum to 1, twice a second. Class 0
/// is that of the lowest band read, 129 Hz.
[[nodiscard]] std::vector<float> chromaCooccurrence(const BandFrames& peaks);

/// The register: the mean peak of each of 72 semitones from 65 Hz, in dB.
[[nodiscard]] std::vector<float> registerProfile(const BandFrames& peaks);

} // namespace analysis
