// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QWidget;

namespace ui::theme {

/// The four sizes of the program, all scaled from the system's font.
enum class TextSize : quint8
{
    Small, ///< 0.85
    Body, ///< 1
    Heading, ///< 1.25
    Figure, ///< 1.8
};

/// The system's font in one of the sizes; headings and figures are a little heavier.
QFont font(TextSize size);

/// The font with figures of one width, where the font and Qt can do it.
QFont tabular(QFont font);

/// Gives the widget the font.
void setTextSize(QWidget& widget, TextSize size);

/// Gives all widgets that have one of the sizes the font again, after the application's changed.
void refreshTextSizes();

} // namespace ui::theme
