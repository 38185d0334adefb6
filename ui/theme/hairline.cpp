// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/hairline.h"

#include "ui/theme/colours.h"

#include <QPainter>

namespace ui::theme {

Hairline::Hairline(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Hairline::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), hairline(palette()));
}

} // namespace ui::theme
