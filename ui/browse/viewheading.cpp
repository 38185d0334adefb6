// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/viewheading.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace ui {

ViewHeading::ViewHeading(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_title(new QLabel(this))
    , m_totals(new QLabel(this))
{
    theme::setTextSize(*m_title, theme::TextSize::Heading);
    m_title->setTextFormat(Qt::PlainText);
    m_totals->setTextFormat(Qt::PlainText);
    m_totals->setForegroundRole(QPalette::WindowText); // not what the ground would suggest
    // A long album title gives way before the window does.
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_title->setMinimumWidth(fontMetrics().averageCharWidth() * 8);
    m_layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    m_layout->setSpacing(theme::kSpace2);
    m_layout->addWidget(m_title, 0, Qt::AlignBaseline);
    m_layout->addWidget(m_totals, 0, Qt::AlignBaseline);
    m_layout->addStretch(1);
    setColours();
}

void ViewHeading::setTitle(const QString& title)
{
    m_title->setText(title);
}

void ViewHeading::setTotals(const QString& totals)
{
    m_totals->setText(totals);
}

void ViewHeading::addButton(QWidget* button)
{
    m_layout->addWidget(button);
}

void ViewHeading::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setColours();
    }
}

void ViewHeading::setColours()
{
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, theme::secondaryText(palette()));
    m_totals->setPalette(quiet);
}

} // namespace ui
