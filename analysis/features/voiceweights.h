// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace analysis {

/// Weights of VoiceMeter::Descriptors, in their order, and a constant, for how likely a stretch is
/// sung. From 104 songs, 52 with a solo instrument in the place of the voice, 41 with neither,
/// and 206 tracks of game music.
/// Fitted by tests/evaluation/fit_voice.py; not edited by hand.
// clang-format off
inline constexpr std::array<double, 33> kVoiceWeights{
    2.45067, 9.76941, -0.216542, 0.459697, 0.180334, 0.174322, -3.32613, -0.200649,
    0.0804537, 0.00365438, -0.046881, 0.201975, 0.166128, 0.145731, 0.0198173, 0.0223307,
    -0.228043, -0.0249767, -0.201295, 0.386537, -0.0541046, 0.132002, 0.09, -0.198907,
    0.111104, -0.0474519, 0.0220735, -2.37077, 0.934042, -1.25215, -5.28323, -5.46089,
    -7.75353};

/// Weight of the upper quartile of those scores, and a constant, for how likely the track is.
inline constexpr std::array<double, 2> kVoiceTrackWeights{1.52478, -0.779582};
// clang-format on

} // namespace analysis
