// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/barprofile.h"

#include "ui/theme/colours.h"
#include "ui/theme/spacing.h"

#include <QPainter>

#include <algorithm>

namespace ui {

BarProfile::BarProfile(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarProfile::setBars(const QList<double>& shares, const QString& spoken)
{
    m_shares = shares;
    setAccessibleDescription(spoken);
    setToolTip(spoken);
    update();
}

QSize BarProfile::sizeHint() const
{
    return {fontMetrics().height() * 8, fontMetrics().height() * 4};
}

void BarProfile::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect labels(0, height() - fontMetrics().height(), width(), fontMetrics().height());
    painter.setPen(theme::secondaryText(palette()));
    painter.drawText(labels, Qt::AlignLeft, tr("Bass"));
    painter.drawText(labels, Qt::AlignRight, tr("Treble"));
    if (m_shares.isEmpty()) {
        return;
    }
    const QRectF area(0.0, 0.0, width(), labels.top() - theme::kSpace1);
    const double step = (area.width() + theme::kSpace1) / static_cast<double>(m_shares.size());
    // Between the ground and the text: seen at once, read second.
    const QColor bars =
        theme::mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.4);
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < m_shares.size(); ++i) {
        QRectF bar(static_cast<double>(i) * step, 0.0, step - theme::kSpace1, area.height());
        painter.setBrush(theme::hairline(palette()));
        painter.drawRoundedRect(bar, theme::kSpace1 / 2.0, theme::kSpace1 / 2.0);
        bar.setTop(bar.bottom() - (area.height() * std::clamp(m_shares.at(i), 0.0, 1.0)));
        painter.setBrush(bars);
        painter.drawRoundedRect(bar, theme::kSpace1 / 2.0, theme::kSpace1 / 2.0);
    }
}

} // namespace ui
