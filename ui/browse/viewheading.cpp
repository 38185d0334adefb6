// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/viewheading.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

ViewHeading::ViewHeading(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_filterLayout(new QHBoxLayout)
    , m_origin(new QToolButton(this))
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
    m_origin->setAutoRaise(true);
    m_origin->setFocusPolicy(Qt::TabFocus);
    m_origin->hide();
    m_filterLayout->setSpacing(theme::kSpace1);
    m_layout->addWidget(m_origin);
    m_layout->addWidget(m_title, 0, Qt::AlignBaseline);
    m_layout->addWidget(m_totals, 0, Qt::AlignBaseline);
    m_layout->addLayout(m_filterLayout);
    connect(m_origin, &QToolButton::clicked, this, &ViewHeading::originClicked);
    m_layout->addStretch(1);
    setMinimumHeight(m_origin->sizeHint().height() + 2 * theme::kSpace2); // with filters or without
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

void ViewHeading::setOrigin(const QString& title)
{
    m_origin->setText(title + u" ›"_s);
    m_origin->setAccessibleName(tr("Back to %1").arg(title));
    m_origin->setToolTip(m_origin->accessibleName());
    m_origin->setVisible(!title.isEmpty());
}

void ViewHeading::setFilters(const QStringList& filters)
{
    while (m_filters.size() > filters.size()) {
        m_filters.takeLast()->deleteLater(); // it may be the one that was just clicked
    }
    while (m_filters.size() < filters.size()) {
        auto* button = new QToolButton(this);
        const auto number = static_cast<int>(m_filters.size());
        button->setIcon(theme::icon(u"clear"_s));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        connect(
            button, &QToolButton::clicked, this, [this, number] { emit filterRemoved(number); });
        m_filterLayout->addWidget(button);
        m_filters.append(button);
    }
    for (qsizetype i = 0; i < filters.size(); ++i) {
        const int most = fontMetrics().averageCharWidth() * 28;
        m_filters[i]->setText(fontMetrics().elidedText(filters[i], Qt::ElideRight, most));
        m_filters[i]->setAccessibleName(tr("Do not narrow to %1").arg(filters[i]));
        m_filters[i]->setToolTip(m_filters[i]->accessibleName());
    }
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
