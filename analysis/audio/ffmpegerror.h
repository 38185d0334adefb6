// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/error.h"

namespace analysis {

/// What FFmpeg's error number `code` (< 0) means for the file, with FFmpeg's own words as detail.
/// Numbers that speak of the content, not of the machine, become `otherwise`.
Error ffmpegError(int code, ErrorCode otherwise);

/// The error of an allocation that failed.
Error outOfMemory();

} // namespace analysis
