// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/emptystate.h"

#include <QVBoxLayout>

class QStackedWidget;

namespace ui {

class ViewHeading;

/// How a view of the browser is laid out: its heading, and below it what it lists, or what it says
/// where there is nothing to list. GUI thread.
class ViewLayout final : public QVBoxLayout
{
    Q_OBJECT

public:
    explicit ViewLayout(QWidget* view);

    [[nodiscard]] ViewHeading& heading() const { return *m_heading; }

    [[nodiscard]] EmptyState& empty() const { return *m_empty; }

    /// What is below the heading, for views that put more beside it.
    [[nodiscard]] QStackedWidget& pages() const { return *m_pages; }

    /// One of the lists that the view can show; the first one is shown.
    void addPage(QWidget* list);

    void showPage(QWidget* list);

    /// Says this instead of a list.
    void showEmpty(const EmptyState::Words& words);

private:
    ViewHeading* m_heading;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
};

} // namespace ui
