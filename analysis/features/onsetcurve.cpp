// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/onsetcurve.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

// ln(1 + 100): no onset is stronger.
constexpr float kLargest = 4.62F;

} // namespace

void OnsetCurve::push(float value)
{
    // Also takes what is no number to 0.
    const float share = value > 0.0F ? std::min(value / kLargest, 1.0F) : 0.0F;
    m_bytes.push_back(static_cast<std::uint8_t>(std::lround(255.0F * std::sqrt(share))));
}

float OnsetCurve::at(std::ptrdiff_t index) const
{
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(m_bytes.size())) {
        return 0.0F;
    }
    const float root = static_cast<float>(m_bytes[static_cast<std::size_t>(index)]) / 255.0F;
    return kLargest * root * root;
}

float OnsetCurve::largestNear(std::ptrdiff_t index, std::ptrdiff_t reach) const
{
    float largest = 0.0F;
    for (std::ptrdiff_t i = index - reach; i <= index + reach; ++i) {
        largest = std::max(largest, at(i));
    }
    return largest;
}

double OnsetCurve::peakNear(std::ptrdiff_t index) const
{
    const auto left = static_cast<double>(at(index - 1));
    const auto right = static_cast<double>(at(index + 1));
    const double curvature = left - 2.0 * static_cast<double>(at(index)) + right;
    const double shift = curvature < 0.0 ? 0.5 * (left - right) / curvature : 0.0;
    return static_cast<double>(index) + std::clamp(shift, -0.5, 0.5);
}

} // namespace analysis
