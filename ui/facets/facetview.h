// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/facets/facetlist.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace ui {

class RowTable;

/// One filter column: a button that says what it divides by, and below it the values, of which any
/// number may be chosen. GUI thread.
class FacetView final : public QWidget
{
    Q_OBJECT

public:
    explicit FacetView(models::Facet facet, QWidget* parent = nullptr);

    [[nodiscard]] models::Facet facet() const { return m_facet; }

    void setFacet(models::Facet facet);

    /// Shows another state of the column, with what is chosen in it selected.
    void setPane(models::FacetPane pane);

    /// The keys of the selected values; none: all.
    [[nodiscard]] QList<QByteArray> chosenKeys() const;

    /// Those of most tracks first.
    void setSortedByCount(bool isByCount);

    [[nodiscard]] bool isSortedByCount() const { return m_list.isSortedByCount(); }

    [[nodiscard]] RowTable& table() const { return *m_table; }

    /// What says, and changes, what the column divides by.
    [[nodiscard]] QToolButton& button() const { return *m_button; }

    /// Lets the Tab key come from that widget to the button, and on to the values.
    void followInTabOrder(QWidget* before);

    /// What the button opens; whoever knows the other columns fills it.
    [[nodiscard]] QMenu& menu() const { return *m_menu; }

signals:
    void chosen();
    /// Enter: on to the tracks.
    void left();

private:
    void takeSelection();
    void select(const QList<int>& rows);

    models::Facet m_facet;
    models::FacetList m_list;
    QToolButton* m_button;
    QMenu* m_menu;
    RowTable* m_table;
    bool m_isShowing = false;
};

} // namespace ui
