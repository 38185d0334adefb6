// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace support {

/// Sound made for a test: interleaved float samples.
struct Signal
{
    std::vector<float> samples; ///< frames * channels
    int channels = 1;
    int sampleRateHz = 44100;
};

/// A sine of the given amplitude, starting at `phase` (radians), the same in every channel.
Signal sine(double frequencyHz, double seconds, double amplitude = 0.5, int sampleRateHz = 44100,
    int channels = 1, double phase = 0.0);

/// Sines of equal amplitude, summed, the sum scaled to `amplitude` divided by their number each.
Signal chord(std::span<const double> frequenciesHz, double seconds, double amplitude = 0.5,
    int sampleRateHz = 44100);

/// A short decaying noise burst on every beat, the first at 0.
Signal clicks(double bpm, double seconds, double amplitude = 0.8, int sampleRateHz = 44100);

Signal silence(double seconds, int sampleRateHz = 44100, int channels = 1);

/// White noise, uniform in +-amplitude; the same for the same seed on every machine.
Signal noise(
    double seconds, double amplitude = 0.5, int sampleRateHz = 44100, std::uint32_t seed = 1);

/// The sum of two signals of the same rate and channel count, as long as the longer.
Signal mix(const Signal& left, const Signal& right);

} // namespace support
