// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <functional>

class QPainter;
class QPalette;

namespace ui {

/// Where the times of a track lie from left to right.
struct TimeAxis
{
    QRectF area;
    double durationS = 0.0;

    [[nodiscard]] double x(double seconds) const
    {
        return area.left() + (durationS > 0.0 ? area.width() * seconds / durationS : 0.0);
    }

    /// Kept inside of the track.
    [[nodiscard]] double secondsAt(double x) const;
};

/// Something of a track that changes over its time, ready to be drawn and read. A value: it holds
/// what it draws.
struct Course
{
    QString name; ///< what the picture shows, for screen readers
    QString spoken; ///< what is to be seen in it, in words
    double durationS = 0.0;
    double heightInLines = 4.0; ///< of text
    std::function<void(QPainter&, const TimeAxis&, const QPalette&)> paint;
    std::function<QString(double seconds)> numbersAt; ///< the exact values at a time
};

} // namespace ui
