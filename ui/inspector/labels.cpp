// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/labels.h"

#include "ui/theme/colours.h"

#include <QApplication>
#include <QEvent>

namespace ui {

QuietLabel::QuietLabel(QWidget* parent, const QString& text)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    theme::setTextSize(*this, theme::TextSize::Small);
    followPalette();
}

void QuietLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange) {
        followPalette();
    }
}

void QuietLabel::followPalette()
{
    QPalette quiet;
    const QColor colour = theme::secondaryText(QApplication::palette());
    // On a ground of the base colour Qt writes labels in the other role.
    quiet.setColor(QPalette::WindowText, colour);
    quiet.setColor(QPalette::Text, colour);
    setPalette(quiet);
}

QLabel* sectionHeading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

QLabel* textLabel(theme::TextSize size, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setTextSize(*label, size);
    return label;
}

} // namespace ui
