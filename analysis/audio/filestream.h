// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/ffmpeghandles.h"
#include "analysis/audio/regularfile.h"

#include <optional>
#include <stop_token>

namespace analysis {

/// Feeds libavformat from a regular file, and from nothing else: with it, no demuxer resolves a
/// protocol of its own. Reading fails as soon as `stop` is requested. It must not move while
/// libavformat uses it.
class FileStream final
{
public:
    FileStream(RegularFile file, std::stop_token stop);
    FileStream(const FileStream&) = delete;
    FileStream& operator=(const FileStream&) = delete;
    ~FileStream();

    /// The context for AVFormatContext::pb; null when memory was short.
    [[nodiscard]] AVIOContext* io() const { return m_io.get(); }

    /// Ends the file for the reader after `bytes` more bytes; absent: no longer.
    void limitReading(std::optional<std::int64_t> bytes) { m_allowance = bytes; }

    [[nodiscard]] bool stopRequested() const { return m_stop.stop_requested(); }

    /// The failure of the disk or the network underneath, if there was one.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

private:
    static int read(void* opaque, std::uint8_t* buffer, int size);
    static std::int64_t seek(void* opaque, std::int64_t offset, int whence);

    RegularFile m_file;
    std::stop_token m_stop;
    std::int64_t m_position = 0;
    std::optional<std::int64_t> m_allowance;
    std::optional<Error> m_failure;
    IoContextPtr m_io;
};

} // namespace analysis
