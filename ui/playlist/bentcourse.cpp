// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/bentcourse.h"

#include "analysis/sequence/curve.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace ui {

namespace {

double between(const QList<double>& points, double along)
{
    return analysis::drawnTarget(
        std::span(points.constData(), static_cast<std::size_t>(points.size())), along);
}

} // namespace

void BentCourse::setTargets(const QList<double>& targets)
{
    QList<double> points;
    for (int point = 0; point < kPoints && !targets.isEmpty(); ++point) {
        points.append(std::clamp(between(targets, along(point)), 0.0, 1.0));
    }
    m_points = points;
}

void BentCourse::choose(int point)
{
    m_chosen = std::clamp(point, 0, kPoints - 1);
}

double BentCourse::along(int point)
{
    return static_cast<double>(point) / (kPoints - 1);
}

int BentCourse::nearest(double along)
{
    return static_cast<int>(std::lround(std::clamp(along, 0.0, 1.0) * (kPoints - 1)));
}

bool BentCourse::bend(double target)
{
    const double kept = std::clamp(target, 0.0, 1.0);
    if (isEmpty() || m_points.at(m_chosen) == kept) {
        return false;
    }
    m_points[m_chosen] = kept;
    return true;
}

double BentCourse::targetAt(double along) const
{
    return between(m_points, along);
}

} // namespace ui
