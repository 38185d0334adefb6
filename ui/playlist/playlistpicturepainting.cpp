// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/text.h"
#include "ui/playlist/playlistpicture.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

// How the picture of a playlist is painted.

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLineWidth = 1.75;
constexpr double kLeastSpanBpm = 20.0;
constexpr double kLeastKeySteps = 6.0;

/// A line through what is there; it starts again after a gap.
class BrokenLine final
{
public:
    void add(const std::optional<QPointF>& point)
    {
        if (point) {
            m_isDrawing ? m_path.lineTo(*point) : m_path.moveTo(*point);
            m_points.append(*point);
        }
        m_isDrawing = point.has_value();
    }

    void paint(QPainter& painter, const QColor& colour, Qt::PenStyle style) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const QPointF& point : m_points) {
            painter.drawEllipse(point, kLineWidth * 1.5, kLineWidth * 1.5);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, kLineWidth, style, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(m_path);
    }

private:
    QPainterPath m_path;
    QList<QPointF> m_points;
    bool m_isDrawing = false;
};

QRectF gapped(QRectF rect)
{
    const double gap = std::min(2.0, rect.width() * 0.2);
    return rect.adjusted(gap / 2.0, 0.0, -gap / 2.0, 0.0);
}

} // namespace

void PlaylistPicture::paintEvent(QPaintEvent* /*event*/)
{
    if (m_plot.count() == 0) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_currentRow >= 0 && m_currentRow < m_plot.count()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::hairline(palette()));
        painter.drawRoundedRect(
            m_plot.column(QRectF(rect()).adjusted(0.0, plotArea().top(), 0.0, 0.0), m_currentRow),
            theme::kSpace1 / 2.0, theme::kSpace1 / 2.0);
    }
    paintHills(painter);
    paintKeyLine(painter);
    paintTempo(painter);
    paintKeys(painter);
    if (hasCourse()) {
        paintCourse(painter);
    }
    paintLegend(painter);
    if (hasFocus()) {
        // A line only: the style's frame would lay its tint over the colours.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.0));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void PlaylistPicture::paintHills(QPainter& painter) const
{
    const QRectF area = plotArea();
    const QColor colour = theme::dataColour(theme::DataHue::Energy, theme::isDark(palette()));
    QColor fill = colour;
    fill.setAlphaF(0.35F);
    for (int row = 0; row < m_plot.count(); ++row) {
        const std::optional<double> hill = hillOf(row);
        if (!hill) {
            continue;
        }
        QRectF bar = gapped(m_plot.column(area, row));
        bar.setTop(bar.bottom() - (area.height() * std::clamp(*hill, 0.0, 1.0)));
        painter.fillRect(bar, fill);
        painter.setPen(QPen(colour, kLineWidth));
        painter.drawLine(bar.topLeft(), bar.topRight());
    }
    painter.setPen(theme::hairline(palette()));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void PlaylistPicture::paintTempo(QPainter& painter) const
{
    if (!m_plot.tempos()) {
        return;
    }
    const QRectF area = plotArea().adjusted(0, theme::kSpace1, 0, -theme::kSpace1);
    const ListPlot::Range range = m_plot.tempos()->atLeast(kLeastSpanBpm);
    BrokenLine line;
    for (int row = 0; row < m_plot.count(); ++row) {
        const std::optional<double> tempo = m_plot.tempo(row);
        line.add(tempo ? std::optional(QPointF(m_plot.middle(area, row),
                     area.bottom() - (area.height() * range.share(*tempo))))
                       : std::nullopt);
    }
    line.paint(
        painter, theme::dataColour(theme::DataHue::Tempo, theme::isDark(palette())), Qt::SolidLine);
}

void PlaylistPicture::paintKeyLine(QPainter& painter) const
{
    if (!m_plot.keyRange()) {
        return;
    }
    const QRectF area = plotArea().adjusted(0, theme::kSpace1, 0, -theme::kSpace1);
    const ListPlot::Range range = m_plot.keyRange()->atLeast(kLeastKeySteps);
    BrokenLine line;
    for (int row = 0; row < m_plot.count(); ++row) {
        const std::optional<double> steps = m_plot.keySteps(row);
        line.add(steps ? std::optional(QPointF(m_plot.middle(area, row),
                     area.bottom() - (area.height() * range.share(*steps))))
                       : std::nullopt);
    }
    line.paint(painter, theme::secondaryText(palette()), Qt::DotLine);
}

void PlaylistPicture::paintKeys(QPainter& painter) const
{
    const bool isDark = theme::isDark(palette());
    painter.setFont(theme::font(theme::TextSize::Small));
    const int line = painter.fontMetrics().height();
    const QRectF area(0.0, height() - line, width(), line);
    const double textWidth = painter.fontMetrics().horizontalAdvance(u"12A"_s);
    for (int row = 0; row < m_plot.count(); ++row) {
        const std::optional<models::MusicalKey> key = m_plot.key(row);
        if (!key) {
            continue;
        }
        const theme::ChipColours colours = theme::keyColours(key->tonic, key->mode, isDark);
        const QRectF chip = gapped(m_plot.column(area, row));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.background);
        painter.drawRoundedRect(chip, theme::kSpace1, theme::kSpace1);
        if (chip.width() >= textWidth) {
            painter.setPen(colours.text);
            painter.drawText(chip, Qt::AlignCenter, models::text::camelot(key->tonic, key->mode));
        }
    }
}

void PlaylistPicture::paintCourse(QPainter& painter) const
{
    QPainterPath path;
    for (int point = 0; point < BentCourse::kPoints; ++point) {
        point == 0 ? path.moveTo(pointPlace(point)) : path.lineTo(pointPlace(point));
    }
    const QColor colour = palette().color(QPalette::WindowText);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.0, Qt::DashLine));
    painter.drawPath(path);
    const double radius = theme::kSpace1 + 1.0;
    for (int point = 0; point < BentCourse::kPoints; ++point) {
        const bool isChosen = hasFocus() && point == m_bent.chosen();
        painter.setPen(QPen(colour, kLineWidth));
        painter.setBrush(palette().color(isChosen ? QPalette::Highlight : QPalette::Base));
        painter.drawEllipse(pointPlace(point), radius, radius);
    }
}

void PlaylistPicture::paintLegend(QPainter& painter) const
{
    painter.setFont(theme::font(theme::TextSize::Small));
    const int line = painter.fontMetrics().height();
    const double sample = line;
    double x = 0.0;
    const auto entry = [&](const QPen& pen, const QString& text) {
        painter.setPen(pen);
        painter.drawLine(QPointF(x, line / 2.0), QPointF(x + sample, line / 2.0));
        x += sample + theme::kSpace1;
        const double width = painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(theme::secondaryText(palette()));
        painter.drawText(QRectF(x, 0.0, width + 1.0, line), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + theme::kSpace4;
    };
    const bool isDark = theme::isDark(palette());
    const QPen hills(theme::dataColour(theme::DataHue::Energy, isDark), 2.0 * kLineWidth);
    const auto percent = [](double share) { return QString::number(std::lround(share * 100.0)); };
    if (hasCourse() && !m_course.levels.isEmpty()) {
        const QString what = m_course.of == models::CurveOf::Energy
            ? tr("Energy within the library")
            : m_course.of == models::CurveOf::Tempo ? tr("Tempo within the library")
                                                    : tr("Energy and tempo within the library");
        entry(hills, what);
    } else if (const auto& energies = m_plot.energies()) {
        entry(hills, tr("Energy %1 to %2 %").arg(percent(energies->low), percent(energies->high)));
    }
    if (hasCourse()) {
        entry(QPen(palette().color(QPalette::WindowText), 1.0, Qt::DashLine),
            tr("Its course: drag the points"));
    }
    if (const auto& tempos = m_plot.tempos()) {
        entry(QPen(theme::dataColour(theme::DataHue::Tempo, isDark), kLineWidth),
            tr("Tempo %1 to %2 BPM")
                .arg(models::text::tempo(static_cast<float>(tempos->low)),
                    models::text::tempo(static_cast<float>(tempos->high))));
    }
    if (m_plot.keyRange()) {
        entry(QPen(theme::secondaryText(palette()), kLineWidth, Qt::DotLine), tr("Key"));
    }
}

} // namespace ui
