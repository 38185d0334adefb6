// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/viewlayout.h"

#include "ui/browse/viewheading.h"
#include "ui/theme/spacing.h"

#include <QStackedWidget>

namespace ui {

ViewLayout::ViewLayout(QWidget* view)
    : QVBoxLayout(view)
    , m_heading(new ViewHeading(view))
    , m_pages(new QStackedWidget(view))
    , m_empty(new EmptyState(view))
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(0);
    addWidget(m_heading);
    // The text of the first column stands under the heading.
    m_pages->setContentsMargins(theme::kSpace2, 0, 0, 0);
    m_pages->addWidget(m_empty);
    addWidget(m_pages, 1);
}

void ViewLayout::addPage(QWidget* list)
{
    m_pages->insertWidget(m_pages->count() - 1, list);
    if (m_pages->count() == 2) {
        showPage(list);
    }
}

void ViewLayout::showPage(QWidget* list)
{
    m_pages->setCurrentWidget(list);
}

void ViewLayout::showEmpty(const EmptyState::Words& words)
{
    m_empty->setWords(words);
    m_pages->setCurrentWidget(m_empty);
}

} // namespace ui
