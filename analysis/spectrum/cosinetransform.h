// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <numbers>
#include <vector>

namespace analysis {

/// The first rows of the orthonormal DCT-II of `bands` values, row by row: row r is
/// scale sqrt(2/N) cos(pi r (b + 1/2) / N), row 0 divided by sqrt 2.
[[nodiscard]] inline std::vector<float> cosineRows(int rows, int bands, double scale = 1.0)
{
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(rows) * static_cast<std::size_t>(bands));
    for (int row = 0; row < rows; ++row) {
        const double length = scale * std::sqrt((row == 0 ? 1.0 : 2.0) / bands);
        for (int band = 0; band < bands; ++band) {
            values.push_back(static_cast<float>(
                length * std::cos(std::numbers::pi * row * (band + 0.5) / bands)));
        }
    }
    return values;
}

} // namespace analysis
