// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tidy/tidygroup.h"

#include <functional>
#include <stop_token>

namespace models {

/// What the library does not keep and the disk knows.
struct TidyDisk
{
    /// Whether a picture lies in the folder of a track; asked once an album.
    std::function<bool(const Track&)> hasFolderCover;
    /// How many tracks its disc has, 0 for unknown; asked once a disc that has gaps. May be empty.
    std::function<int(const Track&)> trackTotal{};
};

/// Looks into folders and files. Not for the GUI thread.
[[nodiscard]] TidyDisk tidyDisk();

/// Everything untidy among the tracks, kind by kind, within a kind the surest and largest first.
/// n log n in the number of tracks, but for what the disk costs. Nothing is proposed
/// for files whose format has no room for it. A stop gives an incomplete list.
[[nodiscard]] QList<TidyGroup> findUntidy(
    const TrackList& tracks, const TidyDisk& disk, const std::stop_token& stop = {});

} // namespace models
