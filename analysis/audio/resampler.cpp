// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/resampler.h"

#include "analysis/audio/ffmpegerror.h"
#include "analysis/audio/ffmpeghandles.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace analysis {

namespace {

/// Mean of the channels of each frame. Done here and not by libswresample, whose gain depends on
/// the channel layout.
void mixDown(const AudioBlock& block, std::span<float> mono)
{
    const std::span<const float> samples = block.samples;
    if (block.channels == 2) {
        for (std::size_t i = 0; i < mono.size(); ++i) {
            mono[i] = 0.5F * (samples[2 * i] + samples[2 * i + 1]);
        }
        return;
    }
    const auto channels = static_cast<std::size_t>(block.channels);
    const float share = 1.0F / static_cast<float>(block.channels);
    for (std::size_t i = 0; i < mono.size(); ++i) {
        float sum = 0.0F;
        for (const float sample : samples.subspan(i * channels, channels)) {
            sum += sample;
        }
        mono[i] = sum * share;
    }
}

} // namespace

struct Resampler::Context
{
    int channels = 0;
    SwrContextPtr converter; ///< null when the rate is right already
    bool isDrained = false; ///< the converter must start anew before it takes more
    std::vector<float> mono;
    std::vector<float> output;

    Result<std::span<const float>> convert(std::span<const float> input);
    Result<std::span<const float>> drain();

private:
    Result<std::span<const float>> run(const std::uint8_t** input, int count);
};

Result<std::span<const float>> Resampler::Context::convert(std::span<const float> input)
{
    if (isDrained) {
        swr_close(converter.get());
        if (const int started = swr_init(converter.get()); started < 0) {
            return ffmpegError(started, ErrorCode::UnsupportedCodec);
        }
        isDrained = false;
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(input.data());
    return run(&bytes, static_cast<int>(input.size()));
}

Result<std::span<const float>> Resampler::Context::drain()
{
    isDrained = true;
    return run(nullptr, 0);
}

Result<std::span<const float>> Resampler::Context::run(const std::uint8_t** input, int count)
{
    const int room = swr_get_out_samples(converter.get(), count);
    if (room < 0) {
        return ffmpegError(room, ErrorCode::UnsupportedCodec);
    }
    if (output.size() < static_cast<std::size_t>(room)) {
        output.resize(static_cast<std::size_t>(room));
    }
    auto* target = reinterpret_cast<std::uint8_t*>(output.data());
    const int converted = swr_convert(converter.get(), &target, room, input, count);
    if (converted < 0) {
        return ffmpegError(converted, ErrorCode::UnsupportedCodec);
    }
    return std::span<const float>(output.data(), static_cast<std::size_t>(converted));
}

Resampler::Resampler(std::unique_ptr<Context> context)
    : m_context(std::move(context))
{ }

Resampler::Resampler(Resampler&&) noexcept = default;
Resampler& Resampler::operator=(Resampler&&) noexcept = default;
Resampler::~Resampler() = default;

Result<Resampler> Resampler::create(int sampleRateHz, int channels, int outputRateHz)
{
    if (sampleRateHz <= 0 || channels <= 0) {
        return Error{ErrorCode::UnsupportedCodec, "no rate or no channels"};
    }
    auto context = std::make_unique<Context>();
    context->channels = channels;
    if (sampleRateHz != outputRateHz) {
        ChannelLayout mono;
        av_channel_layout_default(mono.get(), 1);
        SwrContext* converter = nullptr;
        const int allocated = swr_alloc_set_opts2(&converter, mono.get(), AV_SAMPLE_FMT_FLT,
            outputRateHz, mono.get(), AV_SAMPLE_FMT_FLT, sampleRateHz, 0, nullptr);
        context->converter.reset(converter);
        if (allocated < 0) {
            return ffmpegError(allocated, ErrorCode::UnsupportedCodec);
        }
        if (const int started = swr_init(converter); started < 0) {
            return ffmpegError(started, ErrorCode::UnsupportedCodec);
        }
    }
    return Resampler(std::move(context));
}

Result<std::span<const float>> Resampler::process(const AudioBlock& block)
{
    Context& context = *m_context;
    if (block.channels != context.channels) {
        return Error{ErrorCode::UnsupportedCodec, "the channel count changed"};
    }
    const std::size_t frames = block.frames();
    if (context.mono.size() < frames) {
        context.mono.resize(frames);
    }
    const std::span<float> mono(context.mono.data(), frames);
    mixDown(block, mono);
    if (!context.converter) {
        return std::span<const float>(mono);
    }
    return context.convert(mono);
}

Result<std::span<const float>> Resampler::flush()
{
    if (!m_context->converter) {
        return std::span<const float>{};
    }
    return m_context->drain();
}

} // namespace analysis
