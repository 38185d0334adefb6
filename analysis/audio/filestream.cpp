// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/filestream.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

namespace analysis {

namespace {

constexpr int kBufferBytes = 32 * 1024;

} // namespace

FileStream::FileStream(RegularFile file, std::stop_token stop)
    : m_file(std::move(file))
    , m_stop(std::move(stop))
{
    auto* buffer = static_cast<unsigned char*>(av_malloc(kBufferBytes));
    if (buffer == nullptr) {
        return;
    }
    m_io.reset(avio_alloc_context(
        buffer, kBufferBytes, 0, this, &FileStream::read, nullptr, &FileStream::seek));
    if (!m_io) {
        av_free(buffer);
    }
}

FileStream::~FileStream() = default;

int FileStream::read(void* opaque, std::uint8_t* buffer, int size)
{
    auto& stream = *static_cast<FileStream*>(opaque);
    if (stream.stopRequested()) {
        return AVERROR_EXIT;
    }
    const std::int64_t wanted = std::min<std::int64_t>(size, stream.m_allowance.value_or(size));
    if (wanted <= 0) {
        return AVERROR_EOF;
    }
    const Result<std::size_t> count =
        stream.m_file.readAt(stream.m_position, {buffer, static_cast<std::size_t>(wanted)});
    if (!count) {
        stream.m_failure = count.error();
        return AVERROR(EIO);
    }
    if (*count == 0) {
        return AVERROR_EOF;
    }
    stream.m_position += static_cast<std::int64_t>(*count);
    if (stream.m_allowance) {
        *stream.m_allowance -= static_cast<std::int64_t>(*count);
    }
    return static_cast<int>(*count);
}

std::int64_t FileStream::seek(void* opaque, std::int64_t offset, int whence)
{
    auto& stream = *static_cast<FileStream*>(opaque);
    std::int64_t base = 0;
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return stream.m_file.size();
    case SEEK_SET:
        break;
    case SEEK_CUR:
        base = stream.m_position;
        break;
    case SEEK_END:
        base = stream.m_file.size();
        break;
    default:
        return AVERROR(EINVAL);
    }
    std::int64_t target = 0;
    if (__builtin_add_overflow(base, offset, &target) || target < 0) {
        return AVERROR(EINVAL);
    }
    stream.m_position = target;
    return target;
}

} // namespace analysis
