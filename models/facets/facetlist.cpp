// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facets/facetlist.h"

#include "models/text/fold.h"
#include "models/text/text.h"

#include <algorithm>
#include <utility>

namespace models {

namespace {

constexpr KeyedTableModel::Key kAll = 0; ///< the value n has the key n + 1

/// Whether the numbers of the values mean the same in both.
bool isContinued(const FacetColumnPtr& before, const FacetColumnPtr& after)
{
    if (!before || !after || before->facet() != after->facet()
        || before->values().size() > after->values().size()) {
        return false;
    }
    const std::size_t count = before->values().size();
    return count == 0 || before->values().back().key == after->values()[count - 1].key;
}

} // namespace

void FacetList::setPane(FacetPane pane)
{
    const FacetPane before = std::exchange(m_pane, std::move(pane));
    std::vector<int> counts(m_pane.column->values().size(), 0);
    for (const FacetRow& row : m_pane.rows) {
        counts[row.value] = row.count;
    }
    std::vector<Key> changed{kAll};
    for (const FacetRow& row : m_pane.rows) {
        if (row.value >= m_counts.size() || m_counts[row.value] != row.count) {
            changed.push_back(row.value + 1);
        }
    }
    m_counts = std::move(counts);
    if (rowCount() == 0 || !isContinued(before.column, m_pane.column)) {
        resetKeys(sortedKeys());
    } else {
        updateKeys(sortedKeys(), changed);
    }
}

void FacetList::setSortedByCount(bool isByCount)
{
    m_isByCount = isByCount;
    if (rowCount() > 0) {
        reorderKeys(sortedKeys());
    }
}

std::vector<KeyedTableModel::Key> FacetList::sortedKeys() const
{
    std::vector<FacetRow> rows = m_pane.rows;
    if (m_isByCount) {
        std::stable_sort(rows.begin(), rows.end(),
            [](const FacetRow& left, const FacetRow& right) { return left.count > right.count; });
    }
    std::vector<Key> sorted{kAll};
    sorted.reserve(rows.size() + 1);
    for (const FacetRow& row : rows) {
        sorted.push_back(row.value + 1);
    }
    return sorted;
}

QList<int> FacetList::chosenRows() const
{
    QList<int> rows;
    for (const FacetRow& row : m_pane.rows) {
        if (row.isChosen) {
            rows.append(rowOfKey(row.value + 1));
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows.isEmpty() ? QList<int>{0} : rows;
}

QList<QByteArray> FacetList::keysAt(const QList<int>& rows) const
{
    QList<QByteArray> found;
    if (!rows.contains(0)) {
        for (const int row : rows) {
            found.append(valueAt(row).key);
        }
    }
    return found;
}

int FacetList::rowStartingWith(const QString& text, int from) const
{
    const QByteArray wanted = text::foldedUtf8(text);
    const int count = rowCount();
    for (int step = 0; step < count; ++step) {
        const int row = (std::max(from, 0) + step) % count;
        if (row > 0 && text::foldedUtf8(valueAt(row).name).startsWith(wanted)) {
            return row;
        }
    }
    return -1;
}

const FacetColumn::Value& FacetList::valueAt(int row) const
{
    return m_pane.column->values()[keys()[static_cast<std::size_t>(row)] - 1];
}

QString FacetList::nameAt(int row) const
{
    if (row > 0) {
        return valueAt(row).name;
    }
    //: First row of a filter column: no value is chosen. %1 is how many values there are.
    return tr("All (%1)").arg(text::number(static_cast<double>(m_pane.rows.size()), 0));
}

int FacetList::countAt(int row) const
{
    return row > 0 ? m_counts[keys()[static_cast<std::size_t>(row)] - 1] : m_pane.trackCount;
}

int FacetList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant FacetList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = index.row();
    const bool isName = static_cast<Column>(index.column()) == Column::Name;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? nameAt(row) : text::number(countAt(row), 0);
    case Qt::AccessibleTextRole:
        return isName ? nameAt(row) : tr("%n track(s)", nullptr, countAt(row));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case CountRole:
        return countAt(row);
    case WheelPlaceRole:
        return row > 0 && m_pane.column->facet() == Facet::Key && !valueAt(row).key.isEmpty()
            ? QVariant(valueAt(row).key.toInt())
            : QVariant();
    default:
        return {};
    }
}

QVariant FacetList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_pane.column) {
        return {};
    }
    return static_cast<Column>(section) == Column::Name ? facetName(m_pane.column->facet())
                                                        : tr("Tracks");
}

} // namespace models
