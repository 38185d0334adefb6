// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/framedstyle.h"

#include "ui/theme/colours.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace ui::theme {

FramedStyle::FramedStyle()
    : QProxyStyle(u"fusion"_s)
{ }

void FramedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isRound = element == PE_IndicatorRadioButton;
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const QPalette& palette = option->palette;
    if ((!isBox && !isRound) || !isDark(palette)) {
        return;
    }
    // Half the way to the text: more than three to one against both grounds.
    constexpr double kHalf = 0.5;
    constexpr double kRounding = 1.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(
        mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), kHalf));
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRound) {
        painter->drawEllipse(frame);
    } else {
        painter->drawRoundedRect(frame, kRounding, kRounding);
    }
    painter->restore();
}

} // namespace ui::theme
