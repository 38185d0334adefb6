// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/tidyalbums.h"
#include "models/tidy/tidygroup.h"

namespace models {

/// Albums whose tracks are of several years, or some of none. Proposed is the year of most tracks.
/// Collections, where each track may keep the year of its own, are left alone. Linear.
[[nodiscard]] QList<TidyGroup> mixedAlbumYears(const QList<TidyAlbum>& albums);

} // namespace models
