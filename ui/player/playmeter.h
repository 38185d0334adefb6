// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace ui {

/// Decides when a track counts as played: once half of it, or four minutes of it, have been heard
/// (last.fm, Scrobbling 2.0). What is skipped by seeking is not heard. Last.fm's floor of 30
/// seconds is left out: a short interlude heard to its end was played.
class PlayMeter final
{
public:
    /// A new track begins.
    /// @param durationMs  its length, 0 when unknown (then four minutes decide).
    void begin(qint64 durationMs);

    void setDuration(qint64 durationMs) { m_durationMs = durationMs; }

    /// Playback has come to `positionMs`. True once for each track: now it counts.
    [[nodiscard]] bool advanceTo(qint64 positionMs);

    /// Whether going on to the next track now skips this one: something of it was heard, and less
    /// than half of it is over. A part before that may have been jumped over.
    [[nodiscard]] bool isSkippedHere() const;

    /// The user moved to `positionMs`.
    void jumpTo(qint64 positionMs) { m_positionMs = positionMs; }

private:
    qint64 m_durationMs = 0;
    qint64 m_positionMs = 0;
    qint64 m_heardMs = 0;
    bool m_isCounted = false;
};

} // namespace ui
