// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/decoder.h"

#include "analysis/audio/demuxer.h"
#include "analysis/audio/ffmpegerror.h"
#include "analysis/audio/sampleconverter.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace analysis {

namespace {

/// A block holds at least this many frames, but for the last one of a track.
constexpr std::size_t kBlockFrames = 4096;

constexpr int kMinRateHz = 1000;
constexpr int kMaxRateHz = 2'822'400; // DSD512, of which FFmpeg gives an eighth of the rate

/// Largest frame that a decoder may give: a minute at 192 kHz.
constexpr std::int64_t kMaxFrameSamples = std::int64_t{60} * 192'000;

/// Decoding starts this much before the target of a seek: bit reservoirs and overlaps fill up.
constexpr double kPrerollS = 0.15;

/// A damaged frame of a lossy codec may decode to anything; music stays within 24 dB of full scale.
constexpr float kLossyLimit = 16.0F;

/// The claim of the container is believed to within this share of the decoded length.
constexpr double kDurationTolerance = 0.01;

std::optional<Error> absurdity(const AudioFormat& format)
{
    if (format.channels < 1 || format.channels > kMaxChannels) {
        return Error{
            ErrorCode::UnsupportedCodec, std::to_string(format.channels) + " audio channels"};
    }
    if (format.sampleRateHz < kMinRateHz || format.sampleRateHz > kMaxRateHz) {
        return Error{ErrorCode::UnsupportedCodec,
            "a sample rate of " + std::to_string(format.sampleRateHz) + " Hz"};
    }
    return std::nullopt;
}

float largestPlausible(AVCodecID codec)
{
    const AVCodecDescriptor* descriptor = avcodec_descriptor_get(codec);
    const bool isLossy = descriptor != nullptr && (descriptor->props & AV_CODEC_PROP_LOSSY) != 0
        && (descriptor->props & AV_CODEC_PROP_LOSSLESS) == 0;
    return isLossy ? kLossyLimit : kMaxSample;
}

Result<CodecContextPtr> openCodec(const Demuxer& demuxer)
{
    CodecContextPtr codec(avcodec_alloc_context3(&demuxer.codec()));
    if (!codec || avcodec_parameters_to_context(codec.get(), demuxer.stream().codecpar) < 0) {
        return outOfMemory();
    }
    codec->thread_count = 1;
    codec->pkt_timebase = demuxer.stream().time_base;
    codec->max_samples = kMaxFrameSamples;
    if (const int opened = avcodec_open2(codec.get(), &demuxer.codec(), nullptr); opened < 0) {
        return ffmpegError(opened, ErrorCode::UnsupportedCodec);
    }
    return codec;
}

} // namespace

struct Decoder::Stream
{
    Stream(std::unique_ptr<Demuxer> source, CodecContextPtr opened)
        : demuxer(std::move(source))
        , codec(std::move(opened))
        , packet(av_packet_alloc())
        , frame(av_frame_alloc())
        , format(demuxer->claimedFormat())
    { }

    std::optional<Error> prime();
    Result<bool> nextFrame();
    Result<bool> feed();
    Result<void> collect();
    void concludeFormat();

    std::unique_ptr<Demuxer> demuxer;
    CodecContextPtr codec;
    PacketPtr packet;
    FramePtr frame;
    AudioFormat format;
    std::optional<SampleConverter> converter;
    std::int64_t framesOut = 0; ///< given out since the start or the last seek
    std::size_t framesToDrop = 0; ///< between where a seek landed and where it aimed
    std::int64_t pendingBytes = 0; ///< of packets that have given no frame yet
    std::int64_t decodedBytes = 0; ///< of packets that have
    int skipped = 0;
    bool framePending = false; ///< `frame` was decoded ahead
    bool draining = false;
    bool ended = false;
    bool sought = false;
};

/// Decodes one frame ahead: only then are rate and channels what the decoder really gives.
std::optional<Error> Decoder::Stream::prime()
{
    const Result<bool> decoded = nextFrame();
    if (!decoded) {
        return decoded.error();
    }
    framePending = *decoded;
    ended = !*decoded;
    if (framePending) {
        format.sampleRateHz = frame->sample_rate;
        format.channels = frame->ch_layout.nb_channels;
        if (const std::optional<Error> absurd = absurdity(format)) {
            return absurd;
        }
    }
    converter.emplace(
        format.sampleRateHz, std::max(format.channels, 1), largestPlausible(codec->codec_id));
    return std::nullopt;
}

/// Decodes into `frame`; false at the end.
Result<bool> Decoder::Stream::nextFrame()
{
    for (;;) {
        const int result = avcodec_receive_frame(codec.get(), frame.get());
        if (result >= 0) {
            decodedBytes += std::exchange(pendingBytes, 0);
            return true;
        }
        if (result == AVERROR_EOF) {
            return false;
        }
        if (result == AVERROR(ENOMEM)) {
            return outOfMemory();
        }
        if (result != AVERROR(EAGAIN)) {
            ++skipped;
            pendingBytes = 0;
            if (draining) {
                return false;
            }
        }
        const Result<bool> fed = feed();
        if (!fed) {
            return fed.error();
        }
    }
}

/// Gives the codec one more packet, or the sign that there are none; false in the latter case.
Result<bool> Decoder::Stream::feed()
{
    const Result<bool> got = demuxer->read(*packet);
    if (!got) {
        return got.error();
    }
    if (!*got) {
        draining = true;
        avcodec_send_packet(codec.get(), nullptr);
        return false;
    }
    const int packetBytes = packet->size;
    const int sent = avcodec_send_packet(codec.get(), packet.get());
    av_packet_unref(packet.get());
    if (sent == AVERROR(ENOMEM)) {
        return outOfMemory();
    }
    if (sent < 0) {
        ++skipped;
    } else {
        pendingBytes += packetBytes;
    }
    return true;
}

/// Converts `frame` and adds it to the block.
Result<void> Decoder::Stream::collect()
{
    const Result<void> appended = converter->append(*frame);
    av_frame_unref(frame.get());
    if (!appended) {
        if (appended.error().code == ErrorCode::OutOfMemory) {
            return appended;
        }
        ++skipped;
        return {};
    }
    // Frames are dropped before anything is kept, so they are the whole block so far.
    if (framesToDrop > 0) {
        const std::size_t dropped = std::min(framesToDrop, converter->frames());
        converter->dropFront(dropped);
        framesToDrop -= dropped;
    }
    return {};
}

/// At the end of an undisturbed pass the length is known, whatever the container claimed.
void Decoder::Stream::concludeFormat()
{
    if (sought || framesOut == 0) {
        return;
    }
    const double decodedS = static_cast<double>(framesOut) / format.sampleRateHz;
    if (std::abs(decodedS - format.durationS) > kDurationTolerance * decodedS) {
        format.bitRateBps = std::llround(8.0 * static_cast<double>(decodedBytes) / decodedS);
    }
    format.durationS = decodedS;
}

Decoder::Decoder(std::unique_ptr<Stream> stream)
    : m_stream(std::move(stream))
{ }

Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;
Decoder::~Decoder() = default;

Result<Decoder> Decoder::open(const std::filesystem::path& path, std::stop_token stop)
{
    Result<std::unique_ptr<Demuxer>> demuxer = Demuxer::open(path, std::move(stop));
    if (!demuxer) {
        return demuxer.error();
    }
    if (const std::optional<Error> absurd = absurdity((*demuxer)->claimedFormat())) {
        return *absurd;
    }
    Result<CodecContextPtr> codec = openCodec(**demuxer);
    if (!codec) {
        return codec.error();
    }
    auto stream = std::make_unique<Stream>(std::move(*demuxer), std::move(*codec));
    if (!stream->packet || !stream->frame) {
        return outOfMemory();
    }
    if (const std::optional<Error> failure = stream->prime()) {
        return *failure;
    }
    return Decoder(std::move(stream));
}

const AudioFormat& Decoder::format() const
{
    return m_stream->format;
}

Result<AudioBlock> Decoder::read()
{
    Stream& stream = *m_stream;
    stream.converter->clear(true);
    while (!stream.ended && stream.converter->frames() < kBlockFrames) {
        if (!stream.framePending) {
            const Result<bool> decoded = stream.nextFrame();
            if (!decoded) {
                return decoded.error();
            }
            stream.ended = !*decoded;
        }
        stream.framePending = false;
        const Result<void> collected = stream.ended ? stream.converter->drain() : stream.collect();
        if (!collected && collected.error().code == ErrorCode::OutOfMemory) {
            return collected.error();
        }
    }
    stream.framesOut += static_cast<std::int64_t>(stream.converter->frames());
    if (stream.converter->frames() == 0) {
        if (stream.framesOut == 0 && !stream.sought) {
            return Error{ErrorCode::NothingDecoded,
                std::to_string(skippedPackets()) + " broken packets and no sound"};
        }
        stream.concludeFormat();
    }
    return AudioBlock{
        stream.converter->samples(), stream.format.channels, stream.format.sampleRateHz};
}

Result<double> Decoder::seek(double seconds)
{
    Stream& stream = *m_stream;
    const double target = std::max(seconds, 0.0);
    if (const Result<void> moved = stream.demuxer->seek(std::max(target - kPrerollS, 0.0));
        !moved) {
        return moved.error();
    }
    avcodec_flush_buffers(stream.codec.get());
    stream.converter->clear(false);
    stream.sought = true;
    stream.draining = false;
    stream.framesOut = 0;
    stream.framesToDrop = 0;
    // Landing in the middle of a bit reservoir is no fault of the file.
    const int skippedBefore = stream.skipped;
    const Result<bool> decoded = stream.nextFrame();
    if (!decoded) {
        return decoded.error();
    }
    stream.skipped = skippedBefore;
    stream.framePending = *decoded;
    stream.ended = !*decoded;
    if (!*decoded) {
        return target;
    }
    const double landed =
        stream.demuxer->seconds(stream.frame->best_effort_timestamp).value_or(target);
    if (landed < target) {
        stream.framesToDrop =
            static_cast<std::size_t>(std::llround((target - landed) * stream.format.sampleRateHz));
    }
    return std::max(landed, target);
}

int Decoder::skippedPackets() const
{
    return m_stream->skipped + m_stream->demuxer->brokenReads();
}

} // namespace analysis
