// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace analysis {

/// The curve between its values, on the straight line through both; 0 beyond its end.
/// @param position  in indices, >= 0.
double valueAt(std::span<const float> curve, double position);

/// How far from the middle one of three values, in steps, the parabola through them peaks: -.5 ..
/// .5; 0 when it has no peak.
double peakOffset(double left, double middle, double right);

/// The largest value within 1.5 % of `position`: a tempo drifts and lies between candidates.
double bestNear(std::span<const float> curve, double position);

} // namespace analysis
