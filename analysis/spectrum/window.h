// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace analysis {

/// A periodic Hann window, `size` values in [0, scale].
[[nodiscard]] inline std::vector<float> hannWindow(std::size_t size, double scale = 1.0)
{
    std::vector<float> window(size);
    const double step = 2.0 * std::numbers::pi / static_cast<double>(size);
    for (std::size_t i = 0; i < size; ++i) {
        const double hann = 0.5 - 0.5 * std::cos(step * static_cast<double>(i));
        window[i] = static_cast<float>(hann * scale);
    }
    return window;
}

} // namespace analysis
