// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/tidygroup.h"

#include <functional>
#include <stop_token>

namespace models {

/// Says of a track whether a picture lies in its folder; asked once an album.
using FolderCovers = std::function<bool(const Track&)>;

/// Looks into the folders. Not for the GUI thread.
[[nodiscard]] FolderCovers folderCoversOnDisk();

/// Everything untidy among the tracks, kind by kind, within a kind the surest and largest first.
/// n log n in the number of tracks, but for what `hasFolderCover` costs. A stop gives an incomplete
/// list.
[[nodiscard]] QList<TidyGroup> findUntidy(
    const TrackList& tracks, const FolderCovers& hasFolderCover, const std::stop_token& stop = {});

} // namespace models
