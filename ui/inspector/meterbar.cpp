// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/meterbar.h"

#include "ui/theme/colours.h"

#include <QPainter>

#include <algorithm>

namespace ui {

MeterBar::MeterBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MeterBar::setValue(std::optional<double> share, const QString& spoken)
{
    m_share = share;
    setAccessibleDescription(spoken);
    setToolTip(spoken);
    update();
}

void MeterBar::setTick(std::optional<double> share)
{
    m_tick = share;
    update();
}

void MeterBar::setColor(const QColor& color)
{
    m_color = color;
    update();
}

QSize MeterBar::sizeHint() const
{
    return {fontMetrics().height() * 6, fontMetrics().height() / 2};
}

void MeterBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(rect());
    const double radius = track.height() / 2.0;
    painter.setBrush(theme::hairline(palette()));
    painter.drawRoundedRect(track, radius, radius);
    if (m_share) {
        QRectF filled = track;
        filled.setWidth(std::max(track.height(), track.width() * std::clamp(*m_share, 0.0, 1.0)));
        painter.setBrush(m_color);
        painter.drawRoundedRect(filled, radius, radius);
    }
    if (m_tick) {
        const double x = track.width() * std::clamp(*m_tick, 0.0, 1.0);
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.75));
        painter.drawLine(QPointF(x, track.top()), QPointF(x, track.bottom()));
    }
}

} // namespace ui
