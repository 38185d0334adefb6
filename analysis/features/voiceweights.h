// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace analysis {

/// Weights of VoiceMeter::Descriptors, in their order, and a constant, for how likely a stretch is
/// sung. From 104 songs, 52 with a solo instrument in the place of the voice, 41 with neither,
/// and 194 tracks of game music.
/// Fitted by tests/evaluation/fit_voice.py; not edited by hand.
// clang-format off
inline constexpr std::array<double, 33> kVoiceWeights{
    2.89483, 9.75915, -0.248055, 0.541385, 0.179691, 0.235809, -3.23308, -0.202024,
    0.0669571, 0.00514606, -0.0503234, 0.204791, 0.164261, 0.148036, 0.0190042, 0.0230559,
    -0.236073, -0.0358365, -0.202526, 0.400569, -0.0635357, 0.118047, 0.0814004, -0.18842,
    0.11568, -0.0304981, -0.0296926, -2.43398, 1.04829, -1.37158, -5.1161, -5.75201,
    -7.65459};

/// Weight of the upper quartile of those scores, and a constant, for how likely the track is.
inline constexpr std::array<double, 2> kVoiceTrackWeights{1.51114, -0.760396};
// clang-format on

} // namespace analysis
