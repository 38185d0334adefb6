// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/tempocourse.h"

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

constexpr std::size_t kIntervals = 8;
constexpr double kLineWidth = 1.75;
/// A steady tempo is a flat line in the middle, not noise blown up to the whole height.
constexpr double kLeastSpanBpm = 20.0;

struct Range
{
    double low = 0.0;
    double middle = 0.0;
    double high = 0.0;
};

/// The tempo that a twentieth of the track stays below, the middle one, and that a twentieth goes
/// beyond: a few lost beats are no change of tempo.
Range usualRange(const std::vector<LocalTempo>& curve)
{
    std::vector<double> tempos;
    tempos.reserve(curve.size());
    for (const LocalTempo& one : curve) {
        tempos.push_back(one.bpm);
    }
    std::ranges::sort(tempos);
    const auto at = [&tempos](double share) {
        return tempos[static_cast<std::size_t>(share * static_cast<double>(tempos.size() - 1))];
    };
    return {.low = at(0.05), .middle = at(0.5), .high = at(0.95)};
}

QString tempoText(double bpm)
{
    return models::text::tempo(static_cast<float>(bpm));
}

void paintTempo(QPainter& painter, const TimeAxis& axis, const std::vector<LocalTempo>& curve,
    const QPalette& palette)
{
    const QRectF area = axis.area.adjusted(0.0, kLineWidth, 0.0, -kLineWidth);
    const Range usual = usualRange(curve);
    const double span = std::max(kLeastSpanBpm, 1.3 * (usual.high - usual.low));
    const double low = (usual.low + usual.high - span) / 2.0;
    painter.setPen(QPen(theme::hairline(palette), 1.0));
    const double middle = area.bottom() - (area.height() * (usual.middle - low) / span);
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle));
    QPainterPath line;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const double share = std::clamp((curve[i].bpm - low) / span, 0.0, 1.0);
        const QPointF point(axis.x(curve[i].seconds), area.bottom() - (area.height() * share));
        i == 0 ? line.moveTo(point) : line.lineTo(point);
    }
    painter.setPen(QPen(theme::dataColour(theme::DataHue::Tempo, theme::isDark(palette)),
        kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
}

const LocalTempo& nearest(const std::vector<LocalTempo>& curve, double seconds)
{
    const auto after = std::ranges::lower_bound(curve, seconds, {}, &LocalTempo::seconds);
    if (after == curve.begin()) {
        return curve.front();
    }
    if (after == curve.end()) {
        return curve.back();
    }
    const auto before = std::prev(after);
    return seconds - before->seconds < after->seconds - seconds ? *before : *after;
}

} // namespace

std::vector<LocalTempo> tempoCurve(const std::vector<double>& beatTimesS, double factor)
{
    std::vector<LocalTempo> curve;
    for (std::size_t last = kIntervals; last < beatTimesS.size(); ++last) {
        const double first = beatTimesS[last - kIntervals];
        const double length = beatTimesS[last] - first;
        if (length > 0.0) {
            curve.push_back({.seconds = first + (length / 2.0),
                .bpm = factor * 60.0 * static_cast<double>(kIntervals) / length});
        }
    }
    return curve;
}

QString tempoCaption(const std::vector<LocalTempo>& curve)
{
    if (curve.empty()) {
        return Text::tr("No steady beat");
    }
    constexpr double kSteady = 0.03;
    const Range usual = usualRange(curve);
    return usual.high - usual.low <= kSteady * usual.middle
        ? Text::tr("Steady at %1 BPM").arg(tempoText(usual.middle))
        : Text::tr("Between %1 and %2 BPM").arg(tempoText(usual.low), tempoText(usual.high));
}

Course tempoCourse(const std::vector<LocalTempo>& curve, double durationS)
{
    return {.name = Text::tr("Tempo over time"),
        .spoken = tempoCaption(curve),
        .durationS = durationS,
        .heightInLines = 2.5,
        .paint = [curve](QPainter& painter, const TimeAxis& axis,
                     const QPalette& palette) { paintTempo(painter, axis, curve, palette); },
        .numbersAt =
            [curve](double seconds) {
                return Text::tr("%1: %2 BPM")
                    .arg(models::text::clock(std::llround(seconds * 1000.0)),
                        tempoText(nearest(curve, seconds).bpm));
            }};
}

} // namespace ui
