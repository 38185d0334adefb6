// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/traitscale.h"

#include "ui/theme/colours.h"
#include "ui/theme/spacing.h"

#include <QPainter>

#include <algorithm>

namespace ui {

TraitScale::TraitScale(
    const QString& name, const QString& low, const QString& high, QWidget* parent)
    : QWidget(parent)
    , m_low(low)
    , m_high(high)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TraitScale::setPlace(double place, const QString& number)
{
    m_place = std::clamp(place, 0.0, 1.0);
    const QString where = m_place < 0.35 ? m_low
        : m_place > 0.65                 ? m_high
                                         : tr("between %1 and %2").arg(m_low, m_high);
    const QString spoken = tr("%1: %2 (%3)").arg(accessibleName(), where, number);
    setAccessibleDescription(spoken);
    setToolTip(spoken);
    update();
}

void TraitScale::setWordWidth(int width)
{
    m_wordWidth = width;
    update();
}

int TraitScale::wordWidth() const
{
    return std::max(
        fontMetrics().horizontalAdvance(m_low), fontMetrics().horizontalAdvance(m_high));
}

QSize TraitScale::sizeHint() const
{
    return {(2 * std::max(m_wordWidth, wordWidth())) + (fontMetrics().height() * 4),
        fontMetrics().height() + theme::kSpace1};
}

void TraitScale::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int words = std::max(m_wordWidth, wordWidth());
    const QRect low(0, 0, words, height());
    const QRect high(width() - words, 0, words, height());
    painter.setPen(theme::secondaryText(palette()));
    painter.drawText(low, Qt::AlignLeft | Qt::AlignVCenter, m_low);
    painter.drawText(high, Qt::AlignRight | Qt::AlignVCenter, m_high);

    const double radius = fontMetrics().height() / 4.0;
    const double left = words + theme::kSpace2 + radius;
    const double right = width() - words - theme::kSpace2 - radius;
    const double y = height() / 2.0;
    painter.setPen(QPen(theme::hairline(palette()), theme::kSpace1, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::WindowText));
    painter.drawEllipse(QPointF(left + ((right - left) * m_place), y), radius, radius);
}

} // namespace ui
