// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/signalmeter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace analysis {

namespace {

constexpr float kSilence = 1e-3F; // -60 dBFS
constexpr float kFullScale = 32767.0F / 32768.0F; // what 16 bits reach

// Single precision sums over so few samples are exact enough, and vectorise.
constexpr std::size_t kStretch = 512;
constexpr std::size_t kLanes = 8;

struct Stretch
{
    std::array<float, kLanes> sums{}; ///< of the samples whose index has that remainder
    float peak = 0.0F;
    float squares = 0.0F;
    int clipped = 0;
};

Stretch examine(std::span<const float> samples)
{
    Stretch stretch;
    std::array<float, kLanes> peaks{};
    std::array<float, kLanes> squares{};
    std::array<int, kLanes> clipped{};
    const auto take = [&](std::size_t lane, float sample) {
        const float magnitude = std::fabs(sample);
        peaks[lane] = std::max(peaks[lane], magnitude);
        stretch.sums[lane] += sample;
        squares[lane] += sample * sample;
        clipped[lane] += magnitude >= kFullScale ? 1 : 0;
    };
    std::size_t i = 0;
    for (; i + kLanes <= samples.size(); i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            take(lane, samples[i + lane]);
        }
    }
    for (; i < samples.size(); ++i) {
        take(i % kLanes, samples[i]);
    }
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        stretch.peak = std::max(stretch.peak, peaks[lane]);
        stretch.squares += squares[lane];
        stretch.clipped += clipped[lane];
    }
    return stretch;
}

} // namespace

SignalMeter::SignalMeter(int sampleRateHz, int channels)
    : m_rateHz(sampleRateHz)
    , m_sums(static_cast<std::size_t>(channels), 0.0)
{ }

void SignalMeter::add(const AudioBlock& block)
{
    const std::size_t channels = m_sums.size();
    const bool lanesAreChannels = kLanes % channels == 0;
    for (std::size_t done = 0; done < block.samples.size(); done += kStretch) {
        const Stretch stretch =
            examine(block.samples.subspan(done, std::min(kStretch, block.samples.size() - done)));
        m_peak = std::max(m_peak, stretch.peak);
        m_squares += static_cast<double>(stretch.squares);
        m_clipped += static_cast<std::uint64_t>(stretch.clipped);
        if (lanesAreChannels) {
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                m_sums[lane % channels] += static_cast<double>(stretch.sums[lane]);
            }
        }
    }
    for (std::size_t i = 0; !lanesAreChannels && i < block.samples.size(); ++i) {
        m_sums[i % channels] += static_cast<double>(block.samples[i]);
    }
    findSound(block);
    m_frames += block.frames();
}

void SignalMeter::findSound(const AudioBlock& block)
{
    const auto isLoud = [](float sample) { return std::fabs(sample) > kSilence; };
    const auto last = std::find_if(block.samples.rbegin(), block.samples.rend(), isLoud);
    if (last == block.samples.rend()) {
        return;
    }
    const auto frameOf = [&](std::ptrdiff_t sample) {
        return m_frames + static_cast<std::uint64_t>(sample) / m_sums.size();
    };
    if (!m_hasSound) {
        const auto first = std::ranges::find_if(block.samples, isLoud);
        m_firstLoud = frameOf(first - block.samples.begin());
        m_hasSound = true;
    }
    m_lastLoud = frameOf(block.samples.rend() - last - 1);
}

double SignalMeter::rms() const
{
    const double samples = static_cast<double>(m_frames) * static_cast<double>(m_sums.size());
    return samples > 0.0 ? std::sqrt(m_squares / samples) : 0.0;
}

double SignalMeter::clippingShare() const
{
    const double samples = static_cast<double>(m_frames) * static_cast<double>(m_sums.size());
    return samples > 0.0 ? static_cast<double>(m_clipped) / samples : 0.0;
}

double SignalMeter::dcOffset() const
{
    double farthest = 0.0;
    for (const double sum : m_sums) {
        const double mean = m_frames > 0 ? sum / static_cast<double>(m_frames) : 0.0;
        farthest = std::fabs(mean) > std::fabs(farthest) ? mean : farthest;
    }
    return farthest;
}

double SignalMeter::silenceAtStartS() const
{
    return static_cast<double>(m_hasSound ? m_firstLoud : m_frames) / m_rateHz;
}

double SignalMeter::silenceAtEndS() const
{
    return m_hasSound ? static_cast<double>(m_frames - m_lastLoud - 1) / m_rateHz : 0.0;
}

} // namespace analysis
