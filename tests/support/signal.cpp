// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signal.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace support {

namespace {

std::size_t frameCount(double seconds, int sampleRateHz)
{
    return static_cast<std::size_t>(std::llround(seconds * sampleRateHz));
}

/// Uniform in [-1, 1): the standard's distributions differ from library to library, its engine does
/// not.
float uniform(std::mt19937& engine)
{
    return static_cast<float>(static_cast<double>(engine()) / 2147483648.0 - 1.0);
}

} // namespace

Signal sine(double frequencyHz, double seconds, double amplitude, int sampleRateHz, int channels,
    double phase)
{
    Signal signal{{}, channels, sampleRateHz};
    const std::size_t frames = frameCount(seconds, sampleRateHz);
    signal.samples.reserve(frames * static_cast<std::size_t>(channels));
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const double angle =
            2.0 * std::numbers::pi * frequencyHz * static_cast<double>(frame) / sampleRateHz;
        signal.samples.insert(signal.samples.end(), static_cast<std::size_t>(channels),
            static_cast<float>(amplitude * std::sin(angle + phase)));
    }
    return signal;
}

Signal chord(
    std::span<const double> frequenciesHz, double seconds, double amplitude, int sampleRateHz)
{
    Signal sum = silence(seconds, sampleRateHz);
    for (const double frequencyHz : frequenciesHz) {
        sum = mix(sum,
            sine(frequencyHz, seconds, amplitude / static_cast<double>(frequenciesHz.size()),
                sampleRateHz));
    }
    return sum;
}

Signal clicks(double bpm, double seconds, double amplitude, int sampleRateHz)
{
    Signal signal = silence(seconds, sampleRateHz);
    std::mt19937 engine(1);
    const std::size_t length = frameCount(0.02, sampleRateHz);
    for (int beat = 0;; ++beat) {
        const std::size_t start = frameCount(beat * 60.0 / bpm, sampleRateHz);
        if (start >= signal.samples.size()) {
            return signal;
        }
        const std::size_t end = std::min(start + length, signal.samples.size());
        for (std::size_t frame = start; frame < end; ++frame) {
            const double decay =
                std::exp(-5.0 * static_cast<double>(frame - start) / static_cast<double>(length));
            signal.samples[frame] = static_cast<float>(amplitude * decay) * uniform(engine);
        }
    }
}

Signal silence(double seconds, int sampleRateHz, int channels)
{
    const std::size_t frames = frameCount(seconds, sampleRateHz);
    return {std::vector<float>(frames * static_cast<std::size_t>(channels), 0.0F), channels,
        sampleRateHz};
}

Signal noise(double seconds, double amplitude, int sampleRateHz, std::uint32_t seed)
{
    Signal signal = silence(seconds, sampleRateHz);
    std::mt19937 engine(seed);
    for (float& sample : signal.samples) {
        sample = static_cast<float>(amplitude) * uniform(engine);
    }
    return signal;
}

Signal mix(const Signal& left, const Signal& right)
{
    Signal sum = left;
    sum.samples.resize(std::max(left.samples.size(), right.samples.size()), 0.0F);
    for (std::size_t i = 0; i < right.samples.size(); ++i) {
        sum.samples[i] += right.samples[i];
    }
    return sum;
}

} // namespace support
