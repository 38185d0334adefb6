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
        m_peak = std::max(m_peak, interpolatedPeak(samples.data(), frames));
    }
}

/// Largest magnitude between the frames of one channel; `samples` starts with the history.
float TruePeakMeter::interpolatedPeak(const float* samples, std::size_t frames) const
{
    float peak = 0.0F;
    for (std::size_t phase = 0; phase + 1 < m_factor; ++phase) {
        // Tap by tap over the whole stretch: the inner loop has no dependency and vectorises.
        std::array<float, kStretch> sums{};
        for (std::size_t tap = 0; tap < m_history; ++tap) {
            const float weight = m_phases[phase].taps[tap];
            const float* delayed = samples + tap + 1;
            for (std::size_t frame = 0; frame < frames; ++frame) {
                sums[frame] += weight * delayed[frame];
            }
        }
        peak = std::max(peak, magnitudePeak(std::span<const float>(sums).first(frames)));
    }
    return peak;
}

} // namespace analysis
