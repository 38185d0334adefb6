// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/onsetcurve.h"

#include "analysis/features/curvereading.h"

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
    return static_cast<double>(index) + peakOffset(left, static_cast<double>(at(index)), right);
}

double OnsetCurve::between(double position) const
{
    const double whole = std::floor(position);
    const auto index = static_cast<std::ptrdiff_t>(whole);
    const double fraction = position - whole;
    return static_cast<double>(at(index)) * (1.0 - fraction)
        + static_cast<double>(at(index + 1)) * fraction;
}

} // namespace analysis
