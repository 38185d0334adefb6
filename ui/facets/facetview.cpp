// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facets/facetview.h"

#include "ui/browse/rowtable.h"
#include "ui/facets/facetdelegate.h"
#include "ui/theme/spacing.h"
#include "ui/theme/taborder.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Column = models::FacetList::Column;

FacetView::FacetView(models::Facet facet, QWidget* parent)
    : QWidget(parent)
    , m_facet(facet)
    , m_button(new QToolButton(this))
    , m_menu(new QMenu(m_button))
    , m_table(new RowTable(this))
{
    // Not setMenu(): that draws its arrow over the text.
    connect(m_button, &QToolButton::clicked, m_menu,
        [this] { m_menu->popup(m_button->mapToGlobal(m_button->rect().bottomLeft())); });
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::TabFocus);

    m_table->setItemDelegate(new FacetDelegate(m_table));
    m_table->setModel(&m_list);
    m_table->setColumns({{static_cast<int>(Column::Name), 16, true, true},
        {static_cast<int>(Column::TrackCount), 6, false, true}});
    m_table->setSortingEnabled(false); // the list keeps its own order
    m_table->horizontalHeader()->hide();
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setRowSearch(
        [this](const QString& text, int from) { return m_list.rowStartingWith(text, from); });
    m_table->setMinimumHeight(3 * m_table->verticalHeader()->defaultSectionSize());
    setFacet(facet);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace2, 0, 0, 0);
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_table, 1);
    connect(m_table, &RowTable::rowActivated, this, &FacetView::left);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &FacetView::takeSelection);
}

void FacetView::followInTabOrder(QWidget* before)
{
    theme::putInTabOrder(*before, {m_button, m_table});
}

void FacetView::setFacet(models::Facet facet)
{
    m_facet = facet;
    const QString name = models::facetName(facet);
    m_button->setText(name + u" ▾"_s);
    //: %1 is what a filter column divides by, for example "Genre".
    m_button->setAccessibleName(tr("Filter column %1").arg(name));
    m_button->setToolTip(tr("Choose what this column divides by"));
    m_table->setAccessibleName(name);
}

void FacetView::setPane(models::FacetPane pane)
{
    const QScopedValueRollback guard(m_isShowing, true);
    m_list.setPane(std::move(pane));
    const QList<int> rows = m_list.chosenRows();
    if (rows != m_table->selectedRowNumbers()) {
        select(rows);
    }
    if (!m_table->currentIndex().isValid()) {
        m_table->selectionModel()->setCurrentIndex(
            m_list.index(rows.constFirst(), 0), QItemSelectionModel::NoUpdate);
        m_table->scrollTo(m_table->currentIndex());
    }
}

QList<QByteArray> FacetView::chosenKeys() const
{
    return m_list.keysAt(m_table->selectedRowNumbers());
}

void FacetView::setSortedByCount(bool isByCount)
{
    m_list.setSortedByCount(isByCount);
}

/// 'All' stands alone: where it is taken, the values go, and the other way round.
void FacetView::takeSelection()
{
    if (m_isShowing) {
        return;
    }
    {
        const QScopedValueRollback guard(m_isShowing, true);
        QList<int> rows = m_table->selectedRowNumbers();
        if (rows.isEmpty() || m_table->currentIndex().row() == 0
            || rows.size() == m_list.rowCount()) {
            select({0});
        } else if (rows.removeAll(0) > 0) {
            select(rows);
        }
    }
    emit chosen();
}

void FacetView::select(const QList<int>& rows)
{
    QItemSelection selection;
    const int last = m_list.columnCount() - 1;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1) {
            ++end;
        }
        selection.select(m_list.index(rows[i], 0), m_list.index(rows[end - 1], last));
        i = end;
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

} // namespace ui
