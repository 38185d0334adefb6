// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/ffmpeghandles.h"
#include "analysis/error.h"

#include <cstddef>
#include <span>
#include <vector>

namespace analysis {

/// Largest magnitude that the decoder lets through: 120 dB over full scale, so that squares and
/// sums of squares stay finite in single precision.
inline constexpr float kMaxSample = 1.0e6F;

/// As many samples as one frame may become, 32 MB: more than any honest one does, also where the
/// rate changes in mid-stream from 8 to 192 kHz.
inline constexpr std::size_t kMostFrameSamples = 8'000'000;

/// As many channels as libswresample takes.
inline constexpr int kMaxChannels = 64;

/// Turns decoded frames of any sample format, rate and channel count into interleaved float samples
/// of one rate and channel count, and collects them. Its buffer grows to the largest block and is
/// then reused. One thread.
class SampleConverter final
{
public:
    /// @param largestPlausible  a frame of floats with a sample beyond this is taken for broken
    SampleConverter(int sampleRateHz, int channels, float largestPlausible);

    /// Appends the samples of `frame`. Not-a-number and infinity become 0, values beyond
    /// +-kMaxSample are limited. Errors: OutOfMemory; NotAudio for a frame that cannot be
    /// converted, is not plausible or would become more than kMostFrameSamples, of which nothing is
    /// kept.
    Result<void> append(const AVFrame& frame);

    /// Appends what a rate conversion still holds back. To be called at the end of the stream.
    Result<void> drain();

    /// Forgets what was collected, and with `keepState` false also what a rate conversion holds.
    void clear(bool keepState);

    /// Forgets the first `frames` frames that were collected.
    void dropFront(std::size_t frames);

    /// What was collected since the last clear(), interleaved; valid until the next call.
    [[nodiscard]] std::span<const float> samples() const { return {m_buffer.data(), m_filled}; }

    [[nodiscard]] std::size_t frames() const
    {
        return m_filled / static_cast<std::size_t>(m_channels);
    }

private:
    struct Source
    {
        int format = -1;
        int sampleRateHz = 0;
        int channels = 0;

        bool operator==(const Source&) const = default;
    };

    Result<void> configure(const AVFrame& frame, const Source& source);
    Result<void> convert(const AVFrame* frame);

    int m_sampleRateHz;
    int m_channels;
    float m_largestPlausible;
    Source m_source;
    SwrContextPtr m_converter;
    std::vector<float> m_buffer;
    std::size_t m_filled = 0;
};

} // namespace analysis
