// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/sampleconverter.h"

#include "analysis/audio/ffmpegerror.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace analysis {

namespace {

constexpr std::uint32_t kMagnitudeBits = 0x7FFFFFFFU;

/// Whether all samples lie within +-limit. Compares bit patterns: for positive floats they are
/// ordered like the values, with infinity and not-a-number on top, and integer maxima vectorise.
bool liesWithin(std::span<const float> samples, float limit)
{
    std::uint32_t largest = 0;
    for (const float sample : samples) {
        largest = std::max(largest, std::bit_cast<std::uint32_t>(sample) & kMagnitudeBits);
    }
    return largest <= std::bit_cast<std::uint32_t>(limit);
}

/// Makes all samples finite and bounded.
void limitSamples(std::span<float> samples)
{
    for (float& sample : samples) {
        sample = std::isfinite(sample) ? std::clamp(sample, -kMaxSample, kMaxSample) : 0.0F;
    }
}

bool holdsFloats(int format)
{
    return format == AV_SAMPLE_FMT_FLT || format == AV_SAMPLE_FMT_FLTP
        || format == AV_SAMPLE_FMT_DBL || format == AV_SAMPLE_FMT_DBLP;
}

/// The layout that a frame means when it only counts its channels.
int describeLayout(AVChannelLayout* layout, const AVChannelLayout& told)
{
    if (told.order != AV_CHANNEL_ORDER_UNSPEC) {
        return av_channel_layout_copy(layout, &told);
    }
    av_channel_layout_default(layout, told.nb_channels);
    return 0;
}

/// A change between mono and more channels in mid-stream keeps the level: libswresample's own
/// matrix would take 3 dB off. Other changes are left to it.
int mixMono(SwrContext* converter, int from, int to)
{
    if (from == to || (from != 1 && to != 1)) {
        return 0;
    }
    const auto inputs = static_cast<std::size_t>(from);
    std::vector<double> matrix(inputs * static_cast<std::size_t>(to), to == 1 ? 1.0 / from : 0.0);
    if (from == 1) {
        std::fill_n(matrix.begin(), std::min(to, 2), 1.0);
    }
    return swr_set_matrix(converter, matrix.data(), from);
}

} // namespace

SampleConverter::SampleConverter(int sampleRateHz, int channels, float largestPlausible)
    : m_sampleRateHz(sampleRateHz)
    , m_channels(channels)
    , m_largestPlausible(largestPlausible)
{ }

Result<void> SampleConverter::append(const AVFrame& frame)
{
    const Source source{frame.format, frame.sample_rate, frame.ch_layout.nb_channels};
    if (frame.nb_samples <= 0) {
        return {};
    }
    if (source.sampleRateHz <= 0 || source.channels <= 0 || source.channels > kMaxChannels) {
        return Error{ErrorCode::NotAudio, "a frame without rate or channels"};
    }
    if (source != m_source) {
        if (Result<void> drained = drain(); !drained) {
            return drained;
        }
        if (Result<void> configured = configure(frame, source); !configured) {
            m_converter.reset();
            m_source = {};
            return configured;
        }
    }
    return convert(&frame);
}

Result<void> SampleConverter::drain()
{
    if (!m_converter || m_source.sampleRateHz == m_sampleRateHz) {
        return {};
    }
    return convert(nullptr);
}

void SampleConverter::clear(bool keepState)
{
    m_filled = 0;
    if (!keepState) {
        m_converter.reset();
        m_source = {};
    }
}

void SampleConverter::dropFront(std::size_t frames)
{
    const std::size_t count = std::min(frames * static_cast<std::size_t>(m_channels), m_filled);
    const auto kept = m_buffer.begin() + static_cast<std::ptrdiff_t>(count);
    std::copy(kept, m_buffer.begin() + static_cast<std::ptrdiff_t>(m_filled), m_buffer.begin());
    m_filled -= count;
}

Result<void> SampleConverter::configure(const AVFrame& frame, const Source& source)
{
    ChannelLayout from;
    ChannelLayout to;
    if (describeLayout(from.get(), frame.ch_layout) < 0) {
        return outOfMemory();
    }
    // With as many channels as before nothing is mixed, whatever the channels are called.
    if (source.channels == m_channels) {
        if (av_channel_layout_copy(to.get(), from.get()) < 0) {
            return outOfMemory();
        }
    } else {
        av_channel_layout_default(to.get(), m_channels);
    }
    SwrContext* converter = nullptr;
    const int allocated =
        swr_alloc_set_opts2(&converter, to.get(), AV_SAMPLE_FMT_FLT, m_sampleRateHz, from.get(),
            static_cast<AVSampleFormat>(source.format), source.sampleRateHz, 0, nullptr);
    m_converter.reset(converter);
    if (allocated < 0) {
        return ffmpegError(allocated, ErrorCode::NotAudio);
    }
    if (const int mixed = mixMono(converter, source.channels, m_channels); mixed < 0) {
        return ffmpegError(mixed, ErrorCode::NotAudio);
    }
    if (const int started = swr_init(converter); started < 0) {
        return ffmpegError(started, ErrorCode::NotAudio);
    }
    m_source = source;
    return {};
}

Result<void> SampleConverter::convert(const AVFrame* frame)
{
    const int count = frame == nullptr ? 0 : frame->nb_samples;
    const int room = swr_get_out_samples(m_converter.get(), count);
    if (room < 0) {
        return ffmpegError(room, ErrorCode::NotAudio);
    }
    const auto channels = static_cast<std::size_t>(m_channels);
    if (static_cast<std::size_t>(room) > kMostFrameSamples / channels) {
        return Error{ErrorCode::NotAudio, "a change of rate that makes far too many samples"};
    }
    const std::size_t needed = m_filled + static_cast<std::size_t>(room) * channels;
    if (m_buffer.size() < needed) {
        m_buffer.resize(needed);
    }
    auto* target = reinterpret_cast<std::uint8_t*>(m_buffer.data() + m_filled);
    auto** source =
        frame == nullptr ? nullptr : const_cast<const std::uint8_t**>(frame->extended_data);
    const int converted = swr_convert(m_converter.get(), &target, room, source, count);
    if (converted < 0) {
        return ffmpegError(converted, ErrorCode::NotAudio);
    }
    const std::size_t added = static_cast<std::size_t>(converted) * channels;
    const std::span<float> fresh(m_buffer.data() + m_filled, added);
    if (holdsFloats(m_source.format)
        && !liesWithin(fresh, std::min(m_largestPlausible, kMaxSample))) {
        if (m_largestPlausible < kMaxSample) {
            return Error{ErrorCode::NotAudio, "a frame far beyond full scale"};
        }
        limitSamples(fresh);
    }
    m_filled += added;
    return {};
}

} // namespace analysis
