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
