// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/ffmpeghandles.h"
#include "analysis/audio/filestream.h"
#include "analysis/features.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace analysis {

/// Takes the packets of a file's best audio stream out of their container. Pictures and every other
/// stream are discarded before they cost anything. One thread.
class Demuxer final
{
public:
    /// Errors: those of RegularFile::open(), NotAudio, UnsupportedCodec, Cancelled.
    static Result<std::unique_ptr<Demuxer>> open(
        const std::filesystem::path& path, std::stop_token stop);

    /// The audio stream: parameters, time base.
    [[nodiscard]] const AVStream& stream() const { return *m_stream; }

    [[nodiscard]] const AVCodec& codec() const { return *m_codec; }

    /// What the container claims; rate and channels may still be those of the codec's core.
    [[nodiscard]] AudioFormat claimedFormat() const;

    /// The opened container: metadata and every stream.
    [[nodiscard]] const AVFormatContext& container() const { return *m_context; }

    /// Puts the next packet of the stream into `packet`; false at the end. Errors: ReadFailed,
    /// OutOfMemory, Cancelled.
    Result<bool> read(AVPacket& packet);

    /// Continues at or before `seconds` from the start of the stream. Errors: ReadFailed,
    /// Cancelled.
    Result<void> seek(double seconds);

    /// Seconds from the start of the stream to `timestamp`, absent when it has none.
    [[nodiscard]] std::optional<double> seconds(std::int64_t timestamp) const;

    /// Times that the container broke off and was picked up again.
    [[nodiscard]] int brokenReads() const { return m_brokenReads; }

private:
    explicit Demuxer(std::unique_ptr<FileStream> file);
    std::optional<Error> openContainer(const std::filesystem::path& path);
    std::optional<Error> selectStream();
    [[nodiscard]] std::optional<Error> environmentFailure() const;

    std::unique_ptr<FileStream> m_file; // outlives the context that reads from it
    FormatContextPtr m_context;
    const AVStream* m_stream = nullptr;
    const AVCodec* m_codec = nullptr;
    int m_brokenReads = 0;
};

} // namespace analysis
