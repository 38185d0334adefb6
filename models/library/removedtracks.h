// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <atomic>
#include <memory>

namespace models {

/// What goes with tracks that are taken out of the library.
struct Loss
{
    int tracks = 0;
    int ratings = 0;
    int played = 0; ///< tracks with plays
    int playlistEntries = 0;
};

/// Tracks that were taken out of the library, as they were: what Library::bringBack() needs.
struct RemovedTracks
{
    TrackList tracks;
    TrackPtr heir; ///< as it was before it took over what the user gave them; null: nobody did
    /// Under which the database keeps the rest; 0 until it is written, or when that failed.
    std::shared_ptr<std::atomic<qint64>> number = std::make_shared<std::atomic<qint64>>(0);
};

/// The heir with what the user gave the others.
[[nodiscard]] TrackPtr withInheritance(const Track& heir, const TrackList& from);

} // namespace models
