// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/ffmpegerror.h"

extern "C" {
#include <libavutil/error.h>
}

#include <array>
#include <cerrno>

namespace analysis {

Error ffmpegError(int code, ErrorCode otherwise)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    std::string detail(text.data());
    if (code == AVERROR_EXIT) {
        return {ErrorCode::Cancelled, std::move(detail)};
    }
    if (code == AVERROR(ENOMEM)) {
        return {ErrorCode::OutOfMemory, std::move(detail)};
    }
    if (code == AVERROR_DECODER_NOT_FOUND) {
        return {ErrorCode::UnsupportedCodec, std::move(detail)};
    }
    return {otherwise, std::move(detail)};
}

Error outOfMemory()
{
    return {ErrorCode::OutOfMemory, "an allocation failed"};
}

} // namespace analysis
