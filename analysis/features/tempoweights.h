// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace analysis {

/// Weights of the values from which tempoOf() scores a candidate, in its order: for each OnsetBand
/// the autocorrelation at 13 lags and the spectrum at 10 speeds, then five of tempo and onset rate.
/// From 247 songs in 101 grooves, L2 0.03.
/// Fitted by tests/evaluation/fit_rhythm.py; not edited by hand.
// clang-format off
inline constexpr std::array<double, 74> kTempoWeights{
    -1.06676, 0.00716156, 0.277249, 0.0902133, -0.346855, 2.91665, -0.346145, 0.320993,
    0.327363, 0.45389, 0.093213, -0.247057, -0.120239, 3.80716, -3.54998, 9.44732,
    -7.76826, 1.50516, 5.41043, -1.23372, 4.51739, 0.809472, 0.485683, -0.504058,
    -1.00915, -3.26946, -2.07575, 1.5431, 2.11258, -1.10678, -0.859458, 1.00351,
    -1.22614, 1.95808, -0.459462, -0.265338, -26.8542, 10.9048, 16.9625, 2.41516,
    4.60366, 4.82428, 4.93219, 2.96697, -0.214843, 2.38322, 0.654431, 0.511456,
    1.4251, 0.248621, 0.437218, 0.804192, -0.0888282, 0.566969, -0.200516, -0.183417,
    -0.599134, 0.210819, -0.014703, 9.79434, 9.55796, -10.0401, -6.09007, -5.24969,
    -5.42035, -5.87065, 1.15429, 0.707662, 0.708722, -0.150196, -1.36327, 0.0322227,
    0.150196, -0.402771};
// clang-format on

} // namespace analysis
