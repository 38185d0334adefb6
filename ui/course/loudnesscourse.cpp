// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/loudnesscourse.h"

#include "models/text/text.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::Course)
};

/// The foot of the picture; its top is full scale. As the loudness bar above it.
constexpr double kQuietestLufs = -36.0;
constexpr double kLineWidth = 1.75;

struct Values
{
    std::vector<float> lufs;
    double stepS = 1.0;
    std::optional<float> whole;

    [[nodiscard]] float at(double seconds) const
    {
        const auto index = static_cast<std::size_t>(std::max(0.0, seconds / stepS));
        return lufs[std::min(index, lufs.size() - 1)];
    }
};

double heightOf(const QRectF& area, float lufs)
{
    const double share = static_cast<double>(lufs) / kQuietestLufs;
    return area.top() + (area.height() * std::clamp(share, 0.0, 1.0));
}

void paintLoudness(
    QPainter& painter, const TimeAxis& axis, const Values& values, const QPalette& palette)
{
    const QRectF area = axis.area.adjusted(0.0, kLineWidth, 0.0, -kLineWidth);
    const QColor colour = theme::dataColour(theme::DataHue::Loudness, theme::isDark(palette));
    QPainterPath line;
    double end = area.left();
    for (std::size_t i = 0; i < values.lufs.size(); ++i) {
        const double seconds = static_cast<double>(i) * values.stepS;
        const QPointF point(
            std::min(axis.x(seconds), area.right()), heightOf(area, values.lufs[i]));
        i == 0 ? line.moveTo(area.left(), point.y()) : line.lineTo(point);
        end = point.x();
    }
    QPainterPath ground = line;
    ground.lineTo(end, area.bottom());
    ground.lineTo(area.left(), area.bottom());
    ground.closeSubpath();
    constexpr double kPale = 0.75;
    painter.fillPath(ground, theme::mixed(colour, palette.color(QPalette::Window), kPale));
    painter.setPen(QPen(colour, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
    if (values.whole) {
        painter.setPen(QPen(theme::secondaryText(palette), 1.0, Qt::DashLine));
        const double y = heightOf(area, *values.whole);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
}

} // namespace

Course loudnessCourse(
    const analysis::Details& details, const analysis::Loudness& whole, double durationS)
{
    const Values values{.lufs = details.loudnessLufs,
        .stepS = std::max(static_cast<double>(details.loudnessStepS), 1e-3),
        .whole = whole.integratedLufs};
    const auto [quietest, loudest] = std::ranges::minmax_element(values.lufs);
    return {.name = Text::tr("Loudness over time"),
        .spoken = Text::tr("From %1 to %2, over three seconds each.")
                      .arg(models::text::loudness(*quietest), models::text::loudness(*loudest)),
        .durationS = durationS,
        .heightInLines = 3.0,
        .paint = [values](QPainter& painter, const TimeAxis& axis,
                     const QPalette& palette) { paintLoudness(painter, axis, values, palette); },
        .numbersAt =
            [values](double seconds) {
                return Text::tr("%1: %2").arg(models::text::clock(std::llround(seconds * 1000.0)),
                    models::text::loudness(values.at(seconds)));
            }};
}

} // namespace ui
