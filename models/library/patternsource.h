// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace models {

/// Gives the patterns of tracks, nothing for those that have none. Any thread.
using PatternSource =
    std::function<std::vector<std::optional<analysis::SoundPatterns>>(std::span<const TrackId>)>;

} // namespace models
