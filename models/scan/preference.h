// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QSet>

#include <mutex>
#include <utility>

namespace models {

/// The tracks that somebody looks at now: they are analysed before the others. Thread-safe.
class Preference final
{
public:
    /// In place of those before.
    void set(QSet<TrackId> tracks)
    {
        const std::lock_guard lock(m_mutex);
        m_tracks = std::move(tracks);
    }

    [[nodiscard]] QSet<TrackId> tracks() const
    {
        const std::lock_guard lock(m_mutex);
        return m_tracks;
    }

private:
    mutable std::mutex m_mutex;
    QSet<TrackId> m_tracks;
};

} // namespace models
