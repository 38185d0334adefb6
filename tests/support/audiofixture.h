// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/signal.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace support {

using TagMap = std::map<std::string, std::string>;

/// Writes a real, encoded audio file with FFmpeg's own encoders. The container follows from the
/// suffix.
/// @param codecName  an FFmpeg encoder: "flac", "libmp3lame", "libvorbis", "libopus", "aac",
/// "alac",
///                   "pcm_s16le", "wmav2", "wavpack", "tta", "ac3", ...
/// @param tags       FFmpeg's generic keys: "title", "artist", "album", "date", "track", ...
/// @param coverPng   when not empty, attached as a cover picture (containers that can: mp3, flac,
/// m4a).
/// @return whether the whole file was written.
bool writeAudio(const std::filesystem::path& path, const Signal& signal,
    const std::string& codecName, const TagMap& tags = {},
    const std::vector<std::uint8_t>& coverPng = {});

/// A valid one-pixel PNG.
std::vector<std::uint8_t> onePixelPng();

} // namespace support
