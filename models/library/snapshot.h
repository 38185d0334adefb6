// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/learned/learnedsource.h"
#include "models/library/namedqueries.h"
#include "models/library/patternsource.h"
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
    /// The same when it is known how many of the tracks are analysed, and where their patterns are.
    Snapshot(TrackList tracks, int analysedCount, PatternSource patterns = {},
        LearnedSource learned = {}, NamedQueries named = {});

    /// All tracks, in rising order of id.
    [[nodiscard]] const TrackList& tracks() const { return m_tracks; }

    /// The track with this id, or null. Binary search.
    [[nodiscard]] TrackPtr find(TrackId id) const;

    /// The same, at once where it stands at a place among tracks() that is guessed.
    [[nodiscard]] TrackPtr find(TrackId id, std::size_t place) const;

    /// The track at this path, or null. Linear.
    [[nodiscard]] TrackPtr findPath(const QString& path) const;

    /// How many tracks have features.
    [[nodiscard]] int analysedCount() const { return m_analysedCount; }

    /// Where the patterns of the tracks are; null when nobody knows. It reads them as they are now,
    /// while the library that made the snapshot lives.
    [[nodiscard]] const PatternSource& patterns() const { return m_patterns; }

    /// Where what a learned model hears is to be had, in the same way.
    [[nodiscard]] const LearnedSource& learned() const { return m_learned; }

    /// The queries that others name with search:.
    [[nodiscard]] const NamedQueries& namedQueries() const { return m_namedQueries; }

private:
    TrackList m_tracks;
    int m_analysedCount = 0;
    PatternSource m_patterns;
    LearnedSource m_learned;
    NamedQueries m_namedQueries;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace models
