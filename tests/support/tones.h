// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <vector>

/// Sounds with a known answer: mono, at 22 050 Hz unless said, made the same way every time.
namespace support {

/// A sine of `amplitude` that starts at phase 0.
std::vector<float> sine(double hz, double seconds, double amplitude = 0.5, double rateHz = 22050.0);

/// The sum of sines of these frequencies, each with `amplitude`.
std::vector<float> chord(
    std::initializer_list<double> frequencies, double seconds, double amplitude = 0.2);

/// Uniform white noise in [-amplitude, amplitude].
std::vector<float> whiteNoise(double seconds, double amplitude = 0.5);

/// Clicks (5 ms of decaying noise) at this tempo, the first at time 0.
std::vector<float> clicks(double bpm, double seconds, double amplitude = 0.8);

/// One sound after another.
std::vector<float> joined(std::initializer_list<std::vector<float>> sounds);

std::vector<float> scaled(std::vector<float> sound, float gain);

} // namespace support
