// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace analysis {

/// Weights of the values from which meterOf() tells three beats from four, in its order: for each
/// OnsetBand the autocorrelation at 7 lags and the spectrum at 5 speeds, then the tempo and 1.
/// From 190 songs in 64 grooves.
/// Fitted by tests/evaluation/fit_rhythm.py; not edited by hand.
// clang-format off
inline constexpr std::array<double, 38> kMeterWeights{
    1.22196, -0.488085, 0.356552, 1.165, -0.811715, 1.27943, -1.98215, -4.06221,
    44.5239, -11.3022, 37.9068, -11.6813, 1.29816, -0.687999, -0.165236, 1.16654,
    -0.704427, 1.00014, -1.09017, -0.605775, 7.72519, -10.4805, 10.3354, -4.26102,
    0.752069, -0.500938, -0.246015, 0.737063, -1.16502, 0.736629, -1.6099, -0.165334,
    30.1652, -9.69004, 34.7513, -13.5271, -0.0940294, -3.30338};
// clang-format on

} // namespace analysis
