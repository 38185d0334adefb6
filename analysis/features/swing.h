// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/onsetcurve.h"

#include <optional>
#include <span>

namespace analysis {

/// How unequal the two halves of a beat are: the onsets between beats, folded to one beat, peak at
/// a place between .45 and .78 of it.
/// @param curve  all bands.
/// @param beatFrames  as beatFrames() yields them.
/// @return length of the first half over that of the second: 1 straight, 2 a triplet swing; absent
/// for fewer than 16 beats and where hardly anything sounds between them.
std::optional<float> swingRatio(const OnsetCurve& curve, std::span<const double> beatFrames);

} // namespace analysis
