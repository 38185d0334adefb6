// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace ui {

/// A course that is bent by hand: a few points from the first track to the last, each 0 (calmest or
/// slowest of the library) .. 1, of which one is chosen. Plain values; no painting.
class BentCourse final
{
public:
    static constexpr int kPoints = 7;

    /// @param targets  0..1 at even places, any number: the points are taken from the lines
    /// between.
    void setTargets(const QList<double>& targets);

    [[nodiscard]] bool isEmpty() const { return m_points.isEmpty(); }

    [[nodiscard]] const QList<double>& points() const { return m_points; }

    [[nodiscard]] int chosen() const { return m_chosen; }

    void choose(int point);

    /// Where the point stands: 0 at the first track .. 1 at the last.
    [[nodiscard]] static double along(int point);

    /// The point that stands nearest to a place.
    [[nodiscard]] static int nearest(double along);

    /// Puts the chosen point there, kept inside 0..1; whether that changed anything.
    bool bend(double target);

    /// What the course asks for at a place.
    [[nodiscard]] double targetAt(double along) const;

private:
    QList<double> m_points;
    int m_chosen = 0;
};

} // namespace ui
