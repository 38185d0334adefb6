// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistpicture.h"

#include "models/library/musicalkey.h"
#include "models/text/text.h"
#include "ui/inspector/words.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLineWidth = 1.75;
/// A list of one tempo is a flat line in the middle, not noise blown up to the whole height.
constexpr double kLeastSpanBpm = 20.0;

std::optional<double> tempoOf(const models::TrackPtr& track)
{
    return track && track->features && track->features->rhythm.tempoBpm
        ? std::optional(static_cast<double>(*track->features->rhythm.tempoBpm))
        : std::nullopt;
}

std::optional<double> energyOf(const models::TrackPtr& track)
{
    return track && track->features ? std::optional(static_cast<double>(track->features->energy))
                                    : std::nullopt;
}

QString tipFor(const models::Track& track, int row)
{
    QStringList parts;
    if (track.features) {
        parts << words::tempo(track.features->rhythm) << words::key(track.features->tonality)
              << PlaylistPicture::tr("energy %1 %")
                     .arg(std::lround(static_cast<double>(track.features->energy) * 100.0));
    }
    const QString name = track.tags.artist.isEmpty()
        ? track.displayTitle()
        : PlaylistPicture::tr("%1 by %2").arg(track.displayTitle(), track.tags.artist);
    return PlaylistPicture::tr("%1. %2").arg(row + 1).arg(name) + u"\n"_s + parts.join(u" · "_s);
}

} // namespace

PlaylistPicture::PlaylistPicture(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Course of the playlist"));
}

void PlaylistPicture::setTracks(const models::TrackList& tracks)
{
    m_tracks = tracks;
    m_tempo.reset();
    m_energy.reset();
    const auto widen = [](std::optional<Range>& range, std::optional<double> value) {
        if (value) {
            range = range
                ? Range{.low = std::min(range->low, *value), .high = std::max(range->high, *value)}
                : Range{.low = *value, .high = *value};
        }
    };
    for (const models::TrackPtr& track : tracks) {
        widen(m_tempo, tempoOf(track));
        widen(m_energy, energyOf(track));
    }
    describe();
    update();
}

void PlaylistPicture::setCurrentRow(int row)
{
    m_currentRow = row;
    update();
}

QSize PlaylistPicture::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 7};
}

bool PlaylistPicture::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos().x());
    if (row >= 0 && m_tracks.at(row)) {
        QToolTip::showText(help->globalPos(), tipFor(*m_tracks.at(row), row), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

void PlaylistPicture::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint().x());
    if (event->button() == Qt::LeftButton && row >= 0) {
        emit rowClicked(row);
    }
}

void PlaylistPicture::paintEvent(QPaintEvent* /*event*/)
{
    if (m_tracks.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_currentRow >= 0 && m_currentRow < m_tracks.size()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::hairline(palette()));
        painter.drawRoundedRect(
            column(QRectF(rect()).adjusted(0.0, plotArea().top(), 0.0, 0.0), m_currentRow),
            theme::kSpace1 / 2.0, theme::kSpace1 / 2.0);
    }
    paintEnergy(painter);
    paintTempo(painter);
    paintKeys(painter);
    paintLegend(painter);
}

QRectF PlaylistPicture::plotArea() const
{
    const QFontMetrics small(theme::font(theme::TextSize::Small));
    return QRectF(rect()).adjusted(
        0, small.height() + theme::kSpace1, 0, -(small.height() + theme::kSpace2));
}

QRectF PlaylistPicture::keyRow() const
{
    const QFontMetrics small(theme::font(theme::TextSize::Small));
    return {0.0, static_cast<double>(height() - small.height()), static_cast<double>(width()),
        static_cast<double>(small.height())};
}

QRectF PlaylistPicture::column(const QRectF& area, qsizetype row) const
{
    const double step = area.width() / static_cast<double>(m_tracks.size());
    return {area.left() + (static_cast<double>(row) * step), area.top(), step, area.height()};
}

int PlaylistPicture::rowAt(int x) const
{
    if (m_tracks.isEmpty() || x < 0 || x >= width()) {
        return -1;
    }
    return static_cast<int>(x * m_tracks.size() / width());
}

void PlaylistPicture::paintEnergy(QPainter& painter) const
{
    const QRectF area = plotArea();
    const bool isDark = theme::isDark(palette());
    QColor fill = theme::dataColour(theme::DataHue::Energy, isDark);
    fill.setAlphaF(0.45F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    for (qsizetype row = 0; row < m_tracks.size(); ++row) {
        const std::optional<double> energy = energyOf(m_tracks.at(row));
        if (energy) {
            QRectF bar = column(area, row);
            const double gap = std::min(2.0, bar.width() * 0.2);
            bar.setTop(bar.bottom() - (area.height() * std::clamp(*energy, 0.0, 1.0)));
            bar.adjust(gap / 2.0, 0.0, -gap / 2.0, 0.0);
            painter.drawRect(bar);
        }
    }
    painter.setPen(theme::hairline(palette()));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void PlaylistPicture::paintTempo(QPainter& painter) const
{
    if (!m_tempo) {
        return;
    }
    const QRectF area = plotArea().adjusted(0, theme::kSpace1, 0, -theme::kSpace1);
    const double span = std::max(kLeastSpanBpm, m_tempo->high - m_tempo->low);
    const double low = ((m_tempo->low + m_tempo->high) - span) / 2.0;
    const QColor colour = theme::dataColour(theme::DataHue::Tempo, theme::isDark(palette()));
    QPainterPath line;
    bool isDrawing = false;
    for (qsizetype row = 0; row < m_tracks.size(); ++row) {
        const std::optional<double> tempo = tempoOf(m_tracks.at(row));
        if (!tempo) {
            isDrawing = false; // no tempo, no line: it starts again after the gap
            continue;
        }
        const QPointF point(column(area, row).center().x(),
            area.bottom() - (area.height() * (*tempo - low) / span));
        isDrawing ? line.lineTo(point) : line.moveTo(point);
        isDrawing = true;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(point, kLineWidth * 1.5, kLineWidth * 1.5);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
}

void PlaylistPicture::paintKeys(QPainter& painter) const
{
    const QRectF area = keyRow();
    const bool isDark = theme::isDark(palette());
    painter.setFont(theme::font(theme::TextSize::Small));
    const double textWidth = painter.fontMetrics().horizontalAdvance(u"12A"_s);
    for (qsizetype row = 0; row < m_tracks.size(); ++row) {
        const models::TrackPtr& track = m_tracks.at(row);
        const auto key = track && track->features ? models::keyOf(*track->features) : std::nullopt;
        if (!key) {
            continue;
        }
        const theme::ChipColours colours = theme::keyColours(key->tonic, key->mode, isDark);
        QRectF chip = column(area, row);
        const double gap = std::min(2.0, chip.width() * 0.2);
        chip.adjust(gap / 2.0, 0.0, -gap / 2.0, 0.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.background);
        painter.drawRoundedRect(chip, theme::kSpace1, theme::kSpace1);
        if (chip.width() >= textWidth) {
            painter.setPen(colours.text);
            painter.drawText(chip, Qt::AlignCenter, models::text::camelot(key->tonic, key->mode));
        }
    }
}

void PlaylistPicture::paintLegend(QPainter& painter) const
{
    painter.setFont(theme::font(theme::TextSize::Small));
    const bool isDark = theme::isDark(palette());
    const int height = painter.fontMetrics().height();
    const double radius = height / 4.0;
    double x = 0.0;
    const auto entry = [&](const QColor& colour, const QString& text) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(x + radius, height / 2.0), radius, radius);
        x += (2.0 * radius) + theme::kSpace1;
        const double width = painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(theme::secondaryText(palette()));
        painter.drawText(
            QRectF(x, 0.0, width + 1.0, height), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + theme::kSpace4;
    };
    if (m_energy) {
        entry(theme::dataColour(theme::DataHue::Energy, isDark),
            tr("Energy %1 to %2 %")
                .arg(std::lround(m_energy->low * 100.0))
                .arg(std::lround(m_energy->high * 100.0)));
    }
    if (m_tempo) {
        entry(theme::dataColour(theme::DataHue::Tempo, isDark),
            tr("Tempo %1 to %2 BPM")
                .arg(models::text::tempo(static_cast<float>(m_tempo->low)),
                    models::text::tempo(static_cast<float>(m_tempo->high))));
    }
}

void PlaylistPicture::describe()
{
    QStringList parts{tr("%n tracks", nullptr, static_cast<int>(m_tracks.size()))};
    if (m_energy) {
        parts << tr("energy from %1 to %2 %")
                     .arg(std::lround(m_energy->low * 100.0))
                     .arg(std::lround(m_energy->high * 100.0));
    }
    if (m_tempo) {
        parts << tr("tempo from %1 to %2 BPM")
                     .arg(models::text::tempo(static_cast<float>(m_tempo->low)),
                         models::text::tempo(static_cast<float>(m_tempo->high)));
    }
    setAccessibleDescription(parts.join(u", "_s));
}

} // namespace ui
