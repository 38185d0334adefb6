// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/error.h"
#include "analysis/features.h"

#include <filesystem>
#include <map>
#include <stop_token>
#include <string>

namespace analysis {

/// What a container says about its audio.
struct ContainerTags
{
    AudioFormat format; ///< as claimed, nothing is decoded for it
    std::map<std::string, std::string> values; ///< keys in lower case ("album_artist"), UTF-8
    bool hasPicture = false; ///< a cover travels as a stream
};

/// Reads the metadata of a file through FFmpeg: for formats that no tag library knows. Costs some
/// milliseconds. Errors: those of Demuxer::open(), Cancelled on `stop` and
/// for a container that takes seconds.
Result<ContainerTags> containerTags(
    const std::filesystem::path& path, const std::stop_token& stop = {});

} // namespace analysis
