// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/spans.h"

#include <QPainter>

namespace ui {

void paintFitting(QPainter& painter, const QRectF& rect, const QString& text)
{
    if (painter.fontMetrics().horizontalAdvance(text) <= rect.width() - 2.0) {
        painter.drawText(rect, Qt::AlignCenter, text);
    }
}

} // namespace ui
