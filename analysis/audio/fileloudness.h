// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/loudnessgate.h"
#include "analysis/error.h"
#include "analysis/features.h"

#include <filesystem>
#include <stop_token>

namespace analysis {

/// How loud a file is, with the blocks that say so: those of several files make an album.
struct FileLoudness
{
    Loudness loudness;
    LoudnessGate gate;
};

/// Decodes the whole file and measures its loudness and true peak, nothing else. Polls `stop` for
/// each packet. Errors: those of Decoder, and UnsupportedCodec where loudness is not defined.
Result<FileLoudness> fileLoudness(const std::filesystem::path& path, const std::stop_token& stop);

} // namespace analysis
