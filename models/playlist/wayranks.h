// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace models {

/// In which order tracks are looked at for a path: those near to both points around them first,
/// from every stretch of the way as many. By nearness to a point alone, the middle of a long way
/// would hardly be found in a large library.
/// @param distances  by point of the path and track, 0..1; two points at least.
/// @return by track: its rank on its stretch, less is sooner.
std::vector<double> wayRanks(const std::vector<std::vector<float>>& distances);

} // namespace models
