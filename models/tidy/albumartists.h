// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/tidyalbums.h"
#include "models/tidy/tidygroup.h"

namespace models {

/// Albums some or all of whose tracks lack the album artist: proposed is what the other tracks say,
/// else the one artist of the album, else "Various Artists". Albums of one artist alone are left
/// alone unless most albums of the library name theirs. Linear.
[[nodiscard]] QList<TidyGroup> missingAlbumArtists(const QList<TidyAlbum>& albums);

} // namespace models
