// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/curve.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace analysis {

namespace {

constexpr double kLow = 0.1;
constexpr double kHigh = 0.9;
constexpr double kPeak = 0.6;
constexpr double kSwells = 2.0;

double between(double low, double high, double along)
{
    return low + (high - low) * along;
}

} // namespace

double curveTarget(CurveShape shape, double along)
{
    const double at = std::clamp(along, 0.0, 1.0);
    switch (shape) {
    case CurveShape::Flat:
        return 0.5;
    case CurveShape::Up:
        return between(kLow, kHigh, at);
    case CurveShape::Down:
        return between(kHigh, kLow, at);
    case CurveShape::Arc:
        return at <= kPeak ? between(kLow, kHigh, at / kPeak)
                           : between(kHigh, kLow, (at - kPeak) / (1.0 - kPeak));
    case CurveShape::Wave:
        return between(kLow, kHigh, 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * kSwells * at));
    }
    return 0.5;
}

double drawnTarget(std::span<const double> points, double along)
{
    if (points.empty()) {
        return 0.5;
    }
    const double place = std::clamp(along, 0.0, 1.0) * static_cast<double>(points.size() - 1);
    const auto before = static_cast<std::size_t>(place);
    const std::size_t after = std::min(before + 1, points.size() - 1);
    return between(points[before], points[after], place - static_cast<double>(before));
}

} // namespace analysis
