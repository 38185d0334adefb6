// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
}

namespace analysis {

struct FormatContextCloser
{
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
};

struct CodecContextDeleter
{
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
};

struct PacketDeleter
{
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};

struct FrameDeleter
{
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};

struct SwrContextDeleter
{
    void operator()(SwrContext* context) const { swr_free(&context); }
};

struct IoContextDeleter
{
    void operator()(AVIOContext* context) const
    {
        // libavformat may have replaced the buffer that the context was made with.
        av_freep(static_cast<void*>(&context->buffer));
        avio_context_free(&context);
    }
};

using FormatContextPtr = std::unique_ptr<AVFormatContext, FormatContextCloser>;
using CodecContextPtr = std::unique_ptr<AVCodecContext, CodecContextDeleter>;
using PacketPtr = std::unique_ptr<AVPacket, PacketDeleter>;
using FramePtr = std::unique_ptr<AVFrame, FrameDeleter>;
using SwrContextPtr = std::unique_ptr<SwrContext, SwrContextDeleter>;
using IoContextPtr = std::unique_ptr<AVIOContext, IoContextDeleter>;

/// A channel layout that is released with its scope.
class ChannelLayout final
{
public:
    ChannelLayout() = default;
    ChannelLayout(const ChannelLayout&) = delete;
    ChannelLayout& operator=(const ChannelLayout&) = delete;

    ~ChannelLayout() { av_channel_layout_uninit(&m_layout); }

    [[nodiscard]] AVChannelLayout* get() { return &m_layout; }

    [[nodiscard]] const AVChannelLayout* get() const { return &m_layout; }

private:
    AVChannelLayout m_layout{};
};

} // namespace analysis
