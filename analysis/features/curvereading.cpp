// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/curvereading.h"

#include <algorithm>
#include <array>

namespace analysis {

double valueAt(std::span<const float> curve, double position)
{
    const auto index = static_cast<std::size_t>(position);
    if (index + 1 >= curve.size()) {
        return 0.0;
    }
    const double fraction = position - static_cast<double>(index);
    return static_cast<double>(curve[index]) * (1.0 - fraction)
        + static_cast<double>(curve[index + 1]) * fraction;
}

double peakOffset(double left, double middle, double right)
{
    const double curvature = left - 2.0 * middle + right;
    return curvature < 0.0 ? std::clamp(0.5 * (left - right) / curvature, -0.5, 0.5) : 0.0;
}

double bestNear(std::span<const float> curve, double position)
{
    static constexpr std::array kNearby{0.985, 0.9925, 1.0, 1.0075, 1.015};
    double best = -1.0;
    for (const double factor : kNearby) {
        best = std::max(best, valueAt(curve, position * factor));
    }
    return best;
}

} // namespace analysis
