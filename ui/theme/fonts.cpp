// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QVariant>
#include <QWidget>

namespace ui::theme {

namespace {

constexpr auto kTextSize = "textSize"; ///< property of a widget

double scaleOf(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 0.85;
    case TextSize::Body:
        return 1.0;
    case TextSize::Heading:
        return 1.25;
    case TextSize::Figure:
        return 1.8;
    }
    return 1.0;
}

} // namespace

QFont font(TextSize size)
{
    QFont result = QApplication::font();
    // A font is given in points or in pixels; the other of the two is -1.
    if (result.pointSizeF() > 0.0) {
        result.setPointSizeF(result.pointSizeF() * scaleOf(size));
    } else {
        result.setPixelSize(qRound(result.pixelSize() * scaleOf(size)));
    }
    if (size == TextSize::Heading || size == TextSize::Figure) {
        result.setWeight(QFont::DemiBold);
    }
    return result;
}

QFont tabular(QFont font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

void setTextSize(QWidget& widget, TextSize size)
{
    widget.setProperty(kTextSize, static_cast<int>(size));
    widget.setFont(font(size));
}

void refreshTextSizes()
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        if (const QVariant size = widget->property(kTextSize); size.isValid()) {
            widget->setFont(font(static_cast<TextSize>(size.toInt())));
        }
    }
}

} // namespace ui::theme
