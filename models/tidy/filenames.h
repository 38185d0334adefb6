// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/tidygroup.h"

#include <stop_token>

namespace models {

/// Files whose names say something else than their tags, or something that their tags lack, folder
/// by folder. A name counts only where its neighbours of the same pattern agree with their tags, or
/// where the tags of all of them are silent. Linear.
[[nodiscard]] QList<TidyGroup> tagsUnlikeNames(
    const TrackList& tracks, const std::stop_token& stop);

} // namespace models
