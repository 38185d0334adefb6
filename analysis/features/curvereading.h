// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace analysis {

/// The curve between its values, on the straight line through both; 0 beyond its end.
/// @param position  in indices, >= 0.
double valueAt(std::span<const float> curve, double position);

/// The largest value within 1.5 % of `position`: a tempo drifts and lies between candidates.
double bestNear(std::span<const float> curve, double position);

} // namespace analysis
