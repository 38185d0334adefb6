// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tones.h"

#include <cmath>
#include <cstddef>
#include <numbers>
#include <random>

namespace support {

namespace {

constexpr double kRateHz = 22050.0;

std::vector<float> silence(double seconds, double rateHz = kRateHz)
{
    return std::vector<float>(static_cast<std::size_t>(std::lround(seconds * rateHz)));
}

// Not std::uniform_real_distribution: its values differ between standard libraries.
double uniform(std::mt19937& generator)
{
    return static_cast<double>(generator()) / 2147483648.0 - 1.0;
}

} // namespace

std::vector<float> sine(double hz, double seconds, double amplitude, double rateHz)
{
    std::vector<float> sound = silence(seconds, rateHz);
    const double step = 2.0 * std::numbers::pi * hz / rateHz;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        sound[i] = static_cast<float>(amplitude * std::sin(step * static_cast<double>(i)));
    }
    return sound;
}

std::vector<float> chord(
    std::initializer_list<double> frequencies, double seconds, double amplitude)
{
    std::vector<float> sum = silence(seconds);
    for (const double hz : frequencies) {
        const std::vector<float> tone = sine(hz, seconds, amplitude);
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i] += tone[i];
        }
    }
    return sum;
}

std::vector<float> whiteNoise(double seconds, double amplitude)
{
    std::mt19937 generator(20);
    std::vector<float> sound = silence(seconds);
    for (float& sample : sound) {
        sample = static_cast<float>(amplitude * uniform(generator));
    }
    return sound;
}

std::vector<float> clicks(double bpm, double seconds, double amplitude)
{
    constexpr double kClickS = 0.005;
    std::mt19937 generator(21);
    std::vector<float> sound = silence(seconds);
    for (int beat = 0; beat * 60.0 / bpm + kClickS < seconds; ++beat) {
        const auto start = static_cast<std::size_t>(std::lround(beat * 60.0 / bpm * kRateHz));
        const auto length = static_cast<std::size_t>(kClickS * kRateHz);
        for (std::size_t i = 0; i < length; ++i) {
            const double decay =
                std::exp(-5.0 * static_cast<double>(i) / static_cast<double>(length));
            sound[start + i] = static_cast<float>(amplitude * decay * uniform(generator));
        }
    }
    return sound;
}

std::vector<float> joined(std::initializer_list<std::vector<float>> sounds)
{
    std::vector<float> all;
    for (const std::vector<float>& sound : sounds) {
        all.insert(all.end(), sound.begin(), sound.end());
    }
    return all;
}

std::vector<float> scaled(std::vector<float> sound, float gain)
{
    for (float& sample : sound) {
        sample *= gain;
    }
    return sound;
}

} // namespace support
