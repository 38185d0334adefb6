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
        arrangeAgain();
        emit groupingChanged();
    }
}

TrackOrder TrackTableModel::followed(const TrackOrder& order) const
{
    return m_isGrouped ? albumOrder(order) : order;
}

const TrackOrder& TrackTableModel::wantedOrder() const
{
    const TrackOrder& own = m_search->query().plan().order;
    return own.isEmpty() ? m_order : own;
}

bool TrackTableModel::placesAlbums() const
{
    return m_isGrouped && canDivideAlbums(wantedOrder());
}

/// Takes the shelves of now as those that the rows are grouped by.
void TrackTableModel::noteShelves()
{
    m_shelves.clear();
    if (m_isGrouped) {
        m_shelves = m_library.index().texts(TrackField::ShelfArtist).numbers;
    }
}

/// A new track can make a compilation of what lies beside it.
void TrackTableModel::addShelvedElsewhere(std::vector<Key>& touched)
{
    if (!m_isGrouped) {
        return;
    }
    const std::vector<quint32>& now = m_library.index().texts(TrackField::ShelfArtist).numbers;
    for (Key ordinal = 0; ordinal < m_shelves.size(); ++ordinal) {
        if (m_shelves[ordinal] != now[ordinal]) {
            touched.push_back(ordinal);
        }
    }
    m_shelves = now;
}

void TrackTableModel::arrangeBy(const TrackOrder& order)
{
    if (order == m_order) {
        return; // a table asks more than once while it is built
    }
    const bool isMarked = m_order.size() > 1 || order.size() > 1;
    m_order = order;
    if (isMarked) {
        emit headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    }
    arrangeAgain();
}

void TrackTableModel::arrangeAgain()
{
    noteShelves();
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
