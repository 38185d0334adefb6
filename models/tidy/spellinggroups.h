// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/tidygroup.h"

#include <stop_token>

namespace models {

/// Artists, of tracks and of albums, that are spelt in several ways. What most tracks say is
/// proposed. n log n.
[[nodiscard]] QList<TidyGroup> artistSpellings(
    const TrackList& tracks, const std::stop_token& stop);

/// The same for genres; each value of a tag that holds several counts on its own.
[[nodiscard]] QList<TidyGroup> genreSpellings(const TrackList& tracks, const std::stop_token& stop);

} // namespace models
