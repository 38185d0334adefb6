// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackcell.h"
#include "models/items/tracktablemodel.h"
#include "models/library/queryplan.h"

namespace models {

void TrackTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < kColumnCount) {
        sortBy({{.column = column, .order = order}});
    } else {
        arrangeBy(m_scope->query().plan().order);
    }
}

void TrackTableModel::sortBy(const QList<ColumnOrder>& orders)
{
    TrackOrder order;
    for (const ColumnOrder& one : orders) {
        if (one.column >= 0 && one.column < kColumnCount) {
            order.append({.field = trackcell::field(static_cast<Column>(one.column)),
                .isDescending = one.order == Qt::DescendingOrder});
        }
    }
    arrangeBy(order);
}

void TrackTableModel::setGrouped(bool isGrouped)
{
    if (isGrouped != m_isGrouped) {
        m_isGrouped = isGrouped;
        arrangeBy(m_order);
        emit groupingChanged();
    }
}

TrackOrder TrackTableModel::followed(const TrackOrder& order) const
{
    return m_isGrouped ? albumOrder(order) : order;
}

void TrackTableModel::arrangeBy(const TrackOrder& order)
{
    const bool isMarked = m_order.size() > 1 || order.size() > 1;
    m_order = order;
    if (isMarked) {
        emit headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    }
    TrackSorter(m_library.index(), followed(m_order)).sort(m_scoped);
    if (m_search->query().plan().limit) {
        updateKeys(fitting(searched()), {});
        sumUp();
        emit foundChanged();
    } else {
        reorderKeys(fitting(searched()));
    }
}

} // namespace models
