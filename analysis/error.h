// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/expected.h"

#include <cstdint>
#include <string>

namespace analysis {

/// Why audio could not be turned into numbers. The values are stored in the library database.
enum class ErrorCode : std::uint8_t
{
    FileNotFound = 1,
    PermissionDenied = 2,
    NotARegularFile = 3, ///< folder, FIFO, socket, device
    EmptyFile = 4,
    NotAudio = 5, ///< no demuxer recognises it, or it holds no audio stream
    UnsupportedCodec = 6,
    NothingDecoded = 7, ///< an audio stream of which no packet decodes
    ReadFailed = 8, ///< input/output error while reading
    TooShort = 9, ///< too little sound for the descriptor that was asked for
    OutOfMemory = 10,
    Cancelled = 11,
    TimedOut = 12, ///< not finished in the time that its length allows
    Crashed = 13, ///< the program ended while it read the file
};

/// A failure: its kind, and a detail for the log (English, no path, may be empty).
struct Error
{
    ErrorCode code;
    std::string detail;
};

template <typename Value> using Result = Expected<Value, Error>;

} // namespace analysis
