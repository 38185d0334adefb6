// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/error.h"
#include "analysis/features.h"

#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>

namespace analysis {

/// A run of decoded sound: interleaved float samples in [-1, 1] (decoders may overshoot) at the
/// file's own rate and channel count. Valid until the next call to the decoder. Empty at the end of
/// the track.
struct AudioBlock
{
    std::span<const float> samples; ///< frames * channels values
    int channels = 0;
    int sampleRateHz = 0;

    [[nodiscard]] std::size_t frames() const
    {
        return channels == 0 ? 0 : samples.size() / static_cast<std::size_t>(channels);
    }
};

/// Streams the best audio stream of a file through FFmpeg. Attached pictures and other streams are
/// ignored, a broken packet is stepped over and counted. One thread; no state is shared between
/// decoders.
class Decoder final
{
public:
    /// Opens `path` (regular files only; a FIFO or a socket is never opened).
    /// Errors: FileNotFound, PermissionDenied, NotARegularFile, EmptyFile, NotAudio,
    /// UnsupportedCodec, ReadFailed, OutOfMemory, Cancelled. `stop` is polled for each packet, here
    /// and in read().
    static Result<Decoder> open(const std::filesystem::path& path, std::stop_token stop = {});

    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;
    ~Decoder();

    /// Rate and channels are those of the sound that read() gives. Duration and bit rate are the
    /// container's claim; once read() has come to the end without a seek, the duration is that of
    /// the sound that was there, and a bit rate that rested on a wrong duration is put right.
    [[nodiscard]] const AudioFormat& format() const;

    /// The next block, empty at the end. A change of rate or channels in mid-stream is converted to
    /// format(). Errors: NothingDecoded (at the end, when no packet gave a sample), ReadFailed,
    /// OutOfMemory, Cancelled.
    Result<AudioBlock> read();

    /// Continues at `seconds` from the start. Returns where that really is: on the sample where the
    /// container allows it, later when the sound starts later. Errors: ReadFailed when it cannot
    /// seek, OutOfMemory, Cancelled.
    Result<double> seek(double seconds);

    /// Broken packets stepped over so far.
    [[nodiscard]] int skippedPackets() const;

private:
    struct Stream;
    explicit Decoder(std::unique_ptr<Stream> stream);
    std::unique_ptr<Stream> m_stream;
};

} // namespace analysis
