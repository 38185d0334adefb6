// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace ui {

/// Finds the tempo of taps in time with the music: the middle one of the intervals' lengths, so
/// that one early tap does no harm. A pause of two seconds starts afresh.
class TapTempo final
{
public:
    /// @param ms  of any clock, rising.
    void tap(qint64 ms);

    void reset() { m_taps.clear(); }

    [[nodiscard]] qsizetype count() const { return m_taps.size(); }

    /// Absent before the fourth tap.
    [[nodiscard]] std::optional<float> bpm() const;

private:
    QList<qint64> m_taps;
};

} // namespace ui
