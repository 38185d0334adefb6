// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/hint.h"

#include "ui/theme/fonts.h"

#include <QLabel>

namespace ui {

QLabel* makeHint(const QString& sentence, QWidget* parent)
{
    constexpr int kHintColumns = 60;
    auto* hint = new QLabel(sentence, parent);
    hint->setWordWrap(true);
    theme::setTextSize(*hint, theme::TextSize::Small);
    // A wrapped label in a nested layout is not asked how high it must be for its width.
    const int width = parent->fontMetrics().averageCharWidth() * kHintColumns;
    hint->setMinimumSize(width, hint->heightForWidth(width));
    return hint;
}

} // namespace ui
