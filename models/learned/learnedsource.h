// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/embedding/trackembedder.h"
#include "models/library/track.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace models {

/// Gives what the chosen learned model hears. Both are null where nobody knows. Any thread.
struct LearnedSource
{
    /// How it hears these tracks; nothing for those it has not heard.
    std::function<std::vector<std::optional<analysis::Embedding>>(std::span<const TrackId>)> read;
    /// How it hears up to so many tracks of the library.
    std::function<std::vector<analysis::Embedding>(int)> sample;
};

} // namespace models
