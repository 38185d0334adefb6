// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/tidyalbums.h"
#include "models/tidy/tidygroup.h"

#include <functional>

namespace models {

/// Albums that have no picture: neither inside one of their files nor, as far as `hasFolderCover`
/// says of a track of theirs, beside them. There is nothing Segue could write. Linear.
[[nodiscard]] QList<TidyGroup> missingCovers(const QList<TidyAlbum>& albums,
    const std::function<bool(const Track&)>& hasFolderCover, const std::stop_token& stop);

} // namespace models
