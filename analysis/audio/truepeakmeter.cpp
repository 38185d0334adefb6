// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/truepeakmeter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace analysis {

namespace {

/// Interpolation factor of libebur128 for a rate.
std::size_t oversampling(int sampleRateHz)
{
    if (sampleRateHz < 96'000) {
        return 4;
    }
    return sampleRateHz < 192'000 ? 2 : 1;
}

float magnitudePeak(std::span<const float> samples)
{
    float peak = 0.0F;
    for (const float sample : samples) {
        peak = std::max(peak, std::fabs(sample));
    }
    return peak;
}

} // namespace

TruePeakMeter::TruePeakMeter(int sampleRateHz, int channels)
    : m_channels(static_cast<std::size_t>(channels))
    , m_factor(oversampling(sampleRateHz))
    , m_history(m_factor == 1 ? 0 : (kTaps - 1) / m_factor)
    , m_window(m_history * m_channels, 0.0F)
{
    designInterpolator();
}

void TruePeakMeter::designInterpolator()
{
    const auto factor = static_cast<double>(m_factor);
    constexpr double kCentre = (kTaps - 1) / 2.0;
    for (std::size_t phase = 1; phase < m_factor; ++phase) {
        float gain = 0.0F;
        for (std::size_t tap = 0; phase + tap * m_factor < kTaps; ++tap) {
            const auto index = static_cast<double>(phase + tap * m_factor);
            const double angle = std::numbers::pi * (index - kCentre) / factor;
            const double window =
                0.5 * (1.0 - std::cos(2.0 * std::numbers::pi * index / (kTaps - 1)));
            const auto weight = static_cast<float>(window * std::sin(angle) / angle);
            m_phases[phase - 1].taps[m_history - 1 - tap] = weight;
            gain += std::fabs(weight);
        }
        m_largestGain = std::max(m_largestGain, gain);
    }
}

void TruePeakMeter::add(const AudioBlock& block)
{
    const std::size_t kept = m_history * m_channels;
    m_window.resize(kept + block.samples.size());
    std::copy(block.samples.begin(), block.samples.end(),
        m_window.begin() + static_cast<std::ptrdiff_t>(kept));
    const std::size_t frames = block.frames();
    for (std::size_t done = 0; done < frames; done += kStretch) {
        examineStretch(done, std::min(kStretch, frames - done));
    }
    std::copy(m_window.end() - static_cast<std::ptrdiff_t>(kept), m_window.end(), m_window.begin());
}

/// Looks at `frames` frames of the window that follow the history of the frame `firstFrame`.
void TruePeakMeter::examineStretch(std::size_t firstFrame, std::size_t frames)
{
    const std::span<const float> window(m_window);
    const std::size_t before = m_history * m_channels;
    const float samplePeak =
        magnitudePeak(window.subspan(firstFrame * m_channels + before, frames * m_channels));
    const float reach = std::max(samplePeak, m_previousPeak) * m_largestGain;
    m_previousPeak = samplePeak;
    if (frames < m_history) {
        m_previousPeak = magnitudePeak(window.subspan((firstFrame + frames) * m_channels, before));
    }
    if (reach <= m_peak) {
        return;
    }
    m_peak = std::max(m_peak, samplePeak);
    if (m_factor == 1) {
        return;
    }
    std::array<float, kStretch + kMaxPhaseTaps> samples{};
    for (std::size_t channel = 0; channel < m_channels; ++channel) {
        for (std::size_t i = 0; i < frames + m_history; ++i) {
            samples[i] = window[(firstFrame + i) * m_channels + channel];
        }
        m_peak = std::max(m_peak, interpolatedPeak(samples, frames));
    }
}

/// Largest magnitude between the samples: `samples` are the history and then `frames` new ones.
float TruePeakMeter::interpolatedPeak(
    const std::array<float, kStretch + kMaxPhaseTaps>& samples, std::size_t frames) const
{
    float peak = 0.0F;
    for (std::size_t phase = 0; phase + 1 < m_factor; ++phase) {
        const std::array<float, kMaxPhaseTaps>& taps = m_phases[phase].taps;
        // Sixteen outputs at a time stay in registers.
        for (std::size_t first = 0; first < frames; first += kLanes) {
            std::array<float, kLanes> sums{};
            for (std::size_t tap = 0; tap < m_history; ++tap) {
                for (std::size_t lane = 0; lane < kLanes; ++lane) {
                    sums[lane] += taps[tap] * samples[first + lane + tap + 1];
                }
            }
            const std::size_t used = std::min(kLanes, frames - first);
            peak = std::max(peak, magnitudePeak({sums.data(), used}));
        }
    }
    return peak;
}

} // namespace analysis
