// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/signal.h"

#include <initializer_list>
#include <vector>

/// The signals of signal.h as the descriptors take them: bare samples, mono, at 22 050 Hz.
namespace support {

inline constexpr int kMonoRateHz = 22050;

inline std::vector<float> monoSine(double hz, double seconds, double amplitude = 0.5)
{
    return sine(hz, seconds, amplitude, kMonoRateHz).samples;
}

/// `amplitude` is that of all sines together.
inline std::vector<float> monoChord(
    std::initializer_list<double> frequenciesHz, double seconds, double amplitude = 0.8)
{
    const std::vector<double> frequencies(frequenciesHz);
    return chord(frequencies, seconds, amplitude, kMonoRateHz).samples;
}

inline std::vector<float> monoNoise(double seconds, double amplitude = 0.5)
{
    return noise(seconds, amplitude, kMonoRateHz).samples;
}

inline std::vector<float> monoClicks(double bpm, double seconds, double amplitude = 0.8)
{
    return clicks(bpm, seconds, amplitude, kMonoRateHz).samples;
}

/// One sound after another.
inline std::vector<float> joined(std::initializer_list<std::vector<float>> sounds)
{
    std::vector<float> all;
    for (const std::vector<float>& sound : sounds) {
        all.insert(all.end(), sound.begin(), sound.end());
    }
    return all;
}

inline std::vector<float> scaled(std::vector<float> sound, float gain)
{
    for (float& sample : sound) {
        sample *= gain;
    }
    return sound;
}

} // namespace support
