// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

namespace models {

/// The whole library at one moment. Immutable, so that any thread may read it while the library
/// moves on.
class Snapshot final
{
public:
    Snapshot() = default;
    /// @param tracks  in rising order of id.
    explicit Snapshot(TrackList tracks);
    /// The same when it is known how many of the tracks are analysed.
    Snapshot(TrackList tracks, int analysedCount);

    /// All tracks, in rising order of id.
    [[nodiscard]] const TrackList& tracks() const { return m_tracks; }

    /// The track with this id, or null. Binary search.
    [[nodiscard]] TrackPtr find(TrackId id) const;

    /// The track at this path, or null. Linear.
    [[nodiscard]] TrackPtr findPath(const QString& path) const;

    /// How many tracks have features.
    [[nodiscard]] int analysedCount() const { return m_analysedCount; }

private:
    TrackList m_tracks;
    int m_analysedCount = 0;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace models
