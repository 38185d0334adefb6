// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tags/tagreader.h"

#include <filesystem>
#include <optional>
#include <stop_token>

namespace models {

/// What the container says, as FFmpeg reads it; nothing where it knows no audio in the file.
std::optional<FileTags> readContainerTags(
    const std::filesystem::path& path, const std::stop_token& stop);

} // namespace models
