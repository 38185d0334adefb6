// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/demuxer.h"

#include "analysis/audio/ffmpegerror.h"

extern "C" {
#include <libavutil/log.h>
}

#include <cmath>
#include <cstring>
#include <mutex>
#include <string>
#include <utility>

namespace analysis {

namespace {

/// Largest single allocation that FFmpeg may make for a file: hostile headers ask for gigabytes.
constexpr std::size_t kMaxAllocationBytes = std::size_t{256} << 20;

/// Bytes that may be read in search of the sound. Tags with large pictures stay below; a walk
/// through gigabytes of zeros, chunk by chunk, would take minutes.
constexpr std::int64_t kHeaderAllowance = std::int64_t{128} << 20;

/// A demuxer that fails this often without a packet in between does not recover.
constexpr int kMaxBrokenReads = 64;

void prepareLibraries()
{
    static std::once_flag once;
    std::call_once(once, [] {
        av_log_set_level(AV_LOG_QUIET);
        av_max_alloc(kMaxAllocationBytes);
    });
}

int stopRequested(void* opaque)
{
    return static_cast<const FileStream*>(opaque)->stopRequested() ? 1 : 0;
}

/// Playlists and the like name other files and hosts: nothing but the given file is ever opened.
int refuseOpen(AVFormatContext* /*context*/, AVIOContext** /*io*/, const char* /*url*/,
    int /*flags*/, AVDictionary** /*options*/)
{
    return AVERROR(EPERM);
}

/// Name of what is decoded. libopenmpt and libgme play a score inside the demuxer, whose "codec" is
/// then the PCM they render.
std::string codecName(const AVInputFormat& container, AVCodecID codec)
{
    if (std::strncmp(container.name, "lib", 3) == 0) {
        return container.name + 3;
    }
    return avcodec_get_name(codec);
}

} // namespace

Demuxer::Demuxer(std::unique_ptr<FileStream> file)
    : m_file(std::move(file))
{ }

Result<std::unique_ptr<Demuxer>> Demuxer::open(
    const std::filesystem::path& path, std::stop_token stop)
{
    prepareLibraries();
    if (stop.stop_requested()) {
        return Error{ErrorCode::Cancelled, {}};
    }
    Result<RegularFile> file = RegularFile::open(path);
    if (!file) {
        return file.error();
    }
    auto stream = std::make_unique<FileStream>(std::move(*file), std::move(stop));
    if (stream->io() == nullptr) {
        return outOfMemory();
    }
    std::unique_ptr<Demuxer> demuxer(new Demuxer(std::move(stream)));
    if (const std::optional<Error> failure = demuxer->openContainer(path)) {
        return *failure;
    }
    if (const std::optional<Error> failure = demuxer->selectStream()) {
        return *failure;
    }
    return demuxer;
}

std::optional<Error> Demuxer::openContainer(const std::filesystem::path& path)
{
    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr) {
        return outOfMemory();
    }
    context->pb = m_file->io();
    context->flags |= AVFMT_FLAG_CUSTOM_IO;
    context->io_open = refuseOpen;
    context->interrupt_callback = {stopRequested, m_file.get()};
    m_file->limitReading(kHeaderAllowance);
    // The name only helps to recognise formats without a signature; it is never opened.
    const int opened = avformat_open_input(&context, path.filename().c_str(), nullptr, nullptr);
    if (opened < 0) {
        if (const std::optional<Error> failure = environmentFailure()) {
            return failure;
        }
        return ffmpegError(opened, ErrorCode::NotAudio);
    }
    m_context.reset(context);
    return std::nullopt;
}

std::optional<Error> Demuxer::selectStream()
{
    for (unsigned i = 0; i < m_context->nb_streams; ++i) {
        AVStream* stream = m_context->streams[i];
        if (stream->codecpar->codec_type != AVMEDIA_TYPE_AUDIO) {
            stream->discard = AVDISCARD_ALL;
        }
    }
    const int described = avformat_find_stream_info(m_context.get(), nullptr);
    m_file->limitReading(std::nullopt);
    if (const std::optional<Error> failure = environmentFailure()) {
        return failure;
    }
    if (described < 0) {
        return ffmpegError(described, ErrorCode::NotAudio);
    }
    const int index = av_find_best_stream(m_context.get(), AVMEDIA_TYPE_AUDIO, -1, -1, &m_codec, 0);
    if (index == AVERROR_STREAM_NOT_FOUND) {
        return Error{ErrorCode::NotAudio, "the file holds no audio stream"};
    }
    if (index < 0) {
        return ffmpegError(index, ErrorCode::UnsupportedCodec);
    }
    for (unsigned i = 0; i < m_context->nb_streams; ++i) {
        const bool selected = static_cast<int>(i) == index;
        m_context->streams[i]->discard = selected ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
    m_stream = m_context->streams[index];
    return std::nullopt;
}

std::optional<Error> Demuxer::environmentFailure() const
{
    if (m_file->stopRequested()) {
        return Error{ErrorCode::Cancelled, {}};
    }
    return m_file->failure();
}

AudioFormat Demuxer::claimedFormat() const
{
    AudioFormat format;
    const AVCodecParameters& parameters = *m_stream->codecpar;
    if (m_stream->duration > 0) {
        format.durationS = static_cast<double>(m_stream->duration) * av_q2d(m_stream->time_base);
    } else if (m_context->duration > 0) {
        format.durationS = static_cast<double>(m_context->duration) / AV_TIME_BASE;
    }
    format.sampleRateHz = parameters.sample_rate;
    format.channels = parameters.ch_layout.nb_channels;
    format.bitRateBps = parameters.bit_rate > 0 ? parameters.bit_rate
                                                : std::max<std::int64_t>(m_context->bit_rate, 0);
    format.codec = codecName(*m_context->iformat, parameters.codec_id);
    return format;
}

Result<bool> Demuxer::read(AVPacket& packet)
{
    for (int broken = 0; broken < kMaxBrokenReads;) {
        const int result = av_read_frame(m_context.get(), &packet);
        if (const std::optional<Error> failure = environmentFailure()) {
            av_packet_unref(&packet);
            return *failure;
        }
        if (result == AVERROR_EOF) {
            return false;
        }
        if (result == AVERROR(ENOMEM)) {
            return outOfMemory();
        }
        if (result < 0) {
            if (avio_feof(m_context->pb) != 0) {
                return false; // cut off in the middle of a packet
            }
            ++broken;
            ++m_brokenReads;
            continue;
        }
        if (packet.stream_index == m_stream->index) {
            return true;
        }
        av_packet_unref(&packet);
    }
    return false;
}

Result<void> Demuxer::seek(double seconds)
{
    const std::int64_t start = m_stream->start_time == AV_NOPTS_VALUE ? 0 : m_stream->start_time;
    const auto offset =
        static_cast<std::int64_t>(std::floor(seconds / av_q2d(m_stream->time_base)));
    const int result = avformat_seek_file(
        m_context.get(), m_stream->index, INT64_MIN, start + offset, start + offset, 0);
    if (const std::optional<Error> failure = environmentFailure()) {
        return *failure;
    }
    if (result < 0) {
        return ffmpegError(result, ErrorCode::ReadFailed);
    }
    return {};
}

std::optional<double> Demuxer::seconds(std::int64_t timestamp) const
{
    if (timestamp == AV_NOPTS_VALUE) {
        return std::nullopt;
    }
    const std::int64_t start = m_stream->start_time == AV_NOPTS_VALUE ? 0 : m_stream->start_time;
    return static_cast<double>(timestamp - start) * av_q2d(m_stream->time_base);
}

} // namespace analysis
