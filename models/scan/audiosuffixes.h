// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace models {

/// Whether a file of this name (bytes, without its folder) is worth opening as music: its suffix,
/// in any case, is one of the formats that can be both recognised and decoded.
[[nodiscard]] bool hasAudioSuffix(std::string_view fileName);

} // namespace models
