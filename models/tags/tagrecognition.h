// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tags/tagformats.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

/// Which format a file is, by what its content says.
namespace models::tagrecognition {

/// The suffix of the file's name in lower case, without the dot.
[[nodiscard]] std::string suffix(const std::filesystem::path& path);

[[nodiscard]] bool hasSuffix(const tagformats::Format& format, std::string_view suffix);

/// Containers that TagLib does not know, and would take for the codec whose name it finds in them.
[[nodiscard]] bool isForeign(TagLib::IOStream& stream);

/// Hands the formats that the content looks like to `attempt`, one after the other, until it
/// returns true. The suffix is right nearly always, so its formats come first.
void tryRecognised(TagLib::IOStream& stream, std::string_view suffix,
    const std::function<bool(const tagformats::Format&)>& attempt);

} // namespace models::tagrecognition
