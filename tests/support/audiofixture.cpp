// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/audiofixture.h"

#include <algorithm>
#include <cstring>
#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

namespace support {

namespace {

struct FormatDeleter
{
    void operator()(AVFormatContext* context) const
    {
        if (context->pb != nullptr) {
            avio_closep(&context->pb);
        }
        avformat_free_context(context);
    }
};

struct CodecDeleter
{
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
};

struct SwrDeleter
{
    void operator()(SwrContext* context) const { swr_free(&context); }
};

struct FrameDeleter
{
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};

struct PacketDeleter
{
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};

/// One file being written.
struct Encoding
{
    std::unique_ptr<AVFormatContext, FormatDeleter> format;
    std::unique_ptr<AVCodecContext, CodecDeleter> codec;
    std::unique_ptr<SwrContext, SwrDeleter> converter;
    std::unique_ptr<AVPacket, PacketDeleter> packet{av_packet_alloc()};
    AVStream* stream = nullptr;
    AVStream* cover = nullptr;
    std::int64_t position = 0; ///< frames at the codec's rate
};

int supportedRate(const AVCodec& codec, int wantedHz)
{
    if (codec.supported_samplerates == nullptr) {
        return wantedHz;
    }
    int best = codec.supported_samplerates[0];
    for (const int* rate = codec.supported_samplerates; *rate != 0; ++rate) {
        if (*rate == wantedHz) {
            return wantedHz;
        }
        best = std::max(best, *rate);
    }
    return best;
}

bool openCodec(Encoding& encoding, const Signal& signal, const std::string& name)
{
    const AVCodec* codec = avcodec_find_encoder_by_name(name.c_str());
    if (codec == nullptr || codec->sample_fmts == nullptr) {
        return false;
    }
    encoding.codec.reset(avcodec_alloc_context3(codec));
    AVCodecContext& context = *encoding.codec;
    context.sample_fmt = codec->sample_fmts[0];
    context.sample_rate = supportedRate(*codec, signal.sampleRateHz);
    context.bit_rate = 128000;
    av_channel_layout_default(&context.ch_layout, signal.channels);
    context.time_base = {1, context.sample_rate};
    context.strict_std_compliance = FF_COMPLIANCE_EXPERIMENTAL;
    if ((encoding.format->oformat->flags & AVFMT_GLOBALHEADER) != 0) {
        context.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    }
    return avcodec_open2(&context, codec, nullptr) >= 0;
}

bool openConverter(Encoding& encoding, const Signal& signal)
{
    AVChannelLayout layout{};
    av_channel_layout_default(&layout, signal.channels);
    SwrContext* converter = nullptr;
    const int made = swr_alloc_set_opts2(&converter, &encoding.codec->ch_layout,
        encoding.codec->sample_fmt, encoding.codec->sample_rate, &layout, AV_SAMPLE_FMT_FLT,
        signal.sampleRateHz, 0, nullptr);
    encoding.converter.reset(converter);
    return made >= 0 && swr_init(converter) >= 0;
}

bool addCover(Encoding& encoding, const std::vector<std::uint8_t>& png)
{
    encoding.cover = avformat_new_stream(encoding.format.get(), nullptr);
    if (encoding.cover == nullptr) {
        return false;
    }
    encoding.cover->codecpar->codec_type = AVMEDIA_TYPE_VIDEO;
    encoding.cover->codecpar->codec_id = AV_CODEC_ID_PNG;
    encoding.cover->codecpar->width = 1;
    encoding.cover->codecpar->height = 1;
    encoding.cover->disposition = AV_DISPOSITION_ATTACHED_PIC;
    return !png.empty();
}

bool writeCover(Encoding& encoding, const std::vector<std::uint8_t>& png)
{
    AVPacket* packet = encoding.packet.get();
    if (av_new_packet(packet, static_cast<int>(png.size())) < 0) {
        return false;
    }
    std::memcpy(packet->data, png.data(), png.size());
    packet->stream_index = encoding.cover->index;
    packet->flags |= AV_PKT_FLAG_KEY;
    return av_interleaved_write_frame(encoding.format.get(), packet) >= 0;
}

/// Hands a frame (null: no more) to the encoder and writes what comes out.
bool encode(Encoding& encoding, const AVFrame* frame)
{
    if (avcodec_send_frame(encoding.codec.get(), frame) < 0) {
        return false;
    }
    AVPacket* packet = encoding.packet.get();
    while (avcodec_receive_packet(encoding.codec.get(), packet) >= 0) {
        av_packet_rescale_ts(packet, encoding.codec->time_base, encoding.stream->time_base);
        packet->stream_index = encoding.stream->index;
        if (av_interleaved_write_frame(encoding.format.get(), packet) < 0) {
            return false;
        }
    }
    return true;
}

/// Everything the converter holds, in frames of the encoder's size.
bool encodeConverted(Encoding& encoding, bool isLast)
{
    AVCodecContext& codec = *encoding.codec;
    const bool anySize = codec.frame_size == 0
        || (codec.codec->capabilities & AV_CODEC_CAP_VARIABLE_FRAME_SIZE) != 0;
    const int frameSize = anySize ? 4096 : codec.frame_size;
    while (true) {
        const int available = swr_get_out_samples(encoding.converter.get(), 0);
        if (available <= 0 || (!isLast && available < frameSize + 64)) {
            return true;
        }
        const std::unique_ptr<AVFrame, FrameDeleter> frame(av_frame_alloc());
        frame->format = codec.sample_fmt;
        frame->nb_samples = frameSize;
        frame->sample_rate = codec.sample_rate;
        av_channel_layout_copy(&frame->ch_layout, &codec.ch_layout);
        if (av_frame_get_buffer(frame.get(), 0) < 0) {
            return false;
        }
        const int got = swr_convert(encoding.converter.get(), frame->data, frameSize, nullptr, 0);
        if (got <= 0) {
            return got == 0;
        }
        frame->nb_samples = got;
        frame->pts = encoding.position;
        encoding.position += got;
        if (!encode(encoding, frame.get())) {
            return false;
        }
    }
}

bool encodeSignal(Encoding& encoding, const Signal& signal)
{
    constexpr std::size_t kChunkFrames = 65536;
    const auto channels = static_cast<std::size_t>(signal.channels);
    const std::size_t frames = signal.samples.size() / channels;
    for (std::size_t start = 0; start < frames; start += kChunkFrames) {
        const std::size_t count = std::min(kChunkFrames, frames - start);
        const auto* data =
            reinterpret_cast<const std::uint8_t*>(signal.samples.data() + start * channels);
        if (swr_convert(encoding.converter.get(), nullptr, 0, &data, static_cast<int>(count)) < 0
            || !encodeConverted(encoding, false)) {
            return false;
        }
    }
    return encodeConverted(encoding, true) && encode(encoding, nullptr);
}

bool openFile(Encoding& encoding, const std::filesystem::path& path, const TagMap& tags)
{
    AVFormatContext* format = nullptr;
    if (avformat_alloc_output_context2(&format, nullptr, nullptr, path.c_str()) < 0) {
        return false;
    }
    encoding.format.reset(format);
    // The same file for the same input: no encoder version, no random serial number.
    format->flags |= AVFMT_FLAG_BITEXACT;
    for (const auto& [key, value] : tags) {
        av_dict_set(&format->metadata, key.c_str(), value.c_str(), 0);
    }
    return true;
}

} // namespace

bool writeAudio(const std::filesystem::path& path, const Signal& signal,
    const std::string& codecName, const TagMap& tags, const std::vector<std::uint8_t>& coverPng)
{
    av_log_set_level(AV_LOG_QUIET);
    Encoding encoding;
    if (!openFile(encoding, path, tags) || !openCodec(encoding, signal, codecName)
        || !openConverter(encoding, signal)) {
        return false;
    }
    AVFormatContext* format = encoding.format.get();
    encoding.stream = avformat_new_stream(format, nullptr);
    if (encoding.stream == nullptr
        || avcodec_parameters_from_context(encoding.stream->codecpar, encoding.codec.get()) < 0) {
        return false;
    }
    encoding.stream->time_base = encoding.codec->time_base;
    if (!coverPng.empty() && !addCover(encoding, coverPng)) {
        return false;
    }
    return avio_open(&format->pb, path.c_str(), AVIO_FLAG_WRITE) >= 0
        && avformat_write_header(format, nullptr) >= 0
        && (coverPng.empty() || writeCover(encoding, coverPng)) && encodeSignal(encoding, signal)
        && av_write_trailer(format) >= 0;
}

std::vector<std::uint8_t> onePixelPng()
{
    return {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0,
        1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 12, 'I', 'D', 'A', 'T', 0x08,
        0xd7, 0x63, 0xf8, 0xcf, 0xc0, 0, 0, 0x03, 0x01, 0x01, 0, 0x18, 0xdd, 0x8d, 0xb0, 0, 0, 0, 0,
        'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82};
}

} // namespace support
