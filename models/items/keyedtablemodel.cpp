// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/keyedtablemodel.h"

#include <utility>

namespace models {

namespace {

using Key = KeyedTableModel::Key;

/// Rows first..last.
struct Run
{
    int first;
    int last;
};

/// Each signal about rows costs a view time that grows with its rows: more runs than this are
/// better gathered at the end and put in order with one change of layout.
constexpr std::size_t kMaxRuns = 16;

std::vector<Run> runsOf(const std::vector<int>& risingRows)
{
    std::vector<Run> runs;
    for (const int row : risingRows) {
        if (!runs.empty() && runs.back().last + 1 == row) {
            runs.back().last = row;
        } else {
            runs.push_back({.first = row, .last = row});
        }
    }
    return runs;
}

std::size_t spaceFor(const std::vector<Key>& keys)
{
    return keys.empty() ? 0 : *std::max_element(keys.cbegin(), keys.cend()) + std::size_t{1};
}

std::vector<int> rowsByKey(const std::vector<Key>& keys, std::size_t space)
{
    std::vector<int> rows(space, -1);
    for (std::size_t row = 0; row < keys.size(); ++row) {
        rows[keys[row]] = static_cast<int>(row);
    }
    return rows;
}

} // namespace

int KeyedTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int KeyedTableModel::rowOfKey(Key key) const
{
    if (m_rows.empty()) {
        m_rows = rowsByKey(m_keys, spaceFor(m_keys));
    }
    return key < m_rows.size() ? m_rows[key] : -1;
}

void KeyedTableModel::setKeys(std::vector<Key> keys)
{
    m_keys = std::move(keys);
    m_rows.clear();
}

void KeyedTableModel::resetKeys(std::vector<Key> keys)
{
    beginResetModel();
    setKeys(std::move(keys));
    endResetModel();
}

void KeyedTableModel::reorderKeys(std::vector<Key> keys)
{
    if (keys == m_keys) {
        return;
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<Key> old = std::exchange(m_keys, std::move(keys));
    m_rows.clear();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& one : before) {
        const Key key = old[static_cast<std::size_t>(one.row())];
        after.append(index(rowOfKey(key), one.column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void KeyedTableModel::updateKeys(const std::vector<Key>& target, const std::vector<Key>& changed)
{
    if (target != m_keys) {
        const std::size_t space = std::max(spaceFor(m_keys), spaceFor(target));
        removeAllBut(rowsByKey(target, space));
        insertFrom(target);
    }
    announce(changed);
}

void KeyedTableModel::removeAllBut(const std::vector<int>& targetRows)
{
    const auto stays = [&targetRows](Key key) { return targetRows[key] >= 0; };
    std::vector<int> leaving;
    for (std::size_t row = 0; row < m_keys.size(); ++row) {
        if (!stays(m_keys[row])) {
            leaving.push_back(static_cast<int>(row));
        }
    }
    std::vector<Run> runs = runsOf(leaving);
    if (runs.size() > kMaxRuns) {
        std::vector<Key> gathered = m_keys;
        std::stable_partition(gathered.begin(), gathered.end(), stays);
        reorderKeys(std::move(gathered));
        runs = {{.first = static_cast<int>(m_keys.size() - leaving.size()),
            .last = static_cast<int>(m_keys.size()) - 1}};
    }
    std::reverse(runs.begin(), runs.end());
    for (const Run& run : runs) {
        beginRemoveRows({}, run.first, run.last);
        m_keys.erase(m_keys.begin() + run.first, m_keys.begin() + run.last + 1);
        m_rows.clear();
        endRemoveRows();
    }
}

void KeyedTableModel::insertFrom(const std::vector<Key>& target)
{
    const std::vector<int> present =
        rowsByKey(m_keys, std::max(spaceFor(m_keys), spaceFor(target)));
    std::vector<int> arriving; // rows of the target
    bool isInOrder = true;
    int last = -1;
    for (std::size_t row = 0; row < target.size(); ++row) {
        const int now = present[target[row]];
        if (now < 0) {
            arriving.push_back(static_cast<int>(row));
            continue;
        }
        isInOrder = isInOrder && now > last;
        last = now;
    }
    const std::vector<Run> runs = runsOf(arriving);
    if (isInOrder && runs.size() <= kMaxRuns) {
        for (const Run& run : runs) {
            beginInsertRows({}, run.first, run.last);
            m_keys.insert(m_keys.begin() + run.first, target.begin() + run.first,
                target.begin() + run.last + 1);
            m_rows.clear();
            endInsertRows();
        }
        return;
    }
    if (!arriving.empty()) {
        const int end = static_cast<int>(m_keys.size());
        beginInsertRows({}, end, end + static_cast<int>(arriving.size()) - 1);
        for (const int row : arriving) {
            m_keys.push_back(target[static_cast<std::size_t>(row)]);
        }
        m_rows.clear();
        endInsertRows();
    }
    reorderKeys(target);
}

void KeyedTableModel::announce(const std::vector<Key>& changed)
{
    std::vector<int> rows;
    for (const Key key : changed) {
        const int row = rowOfKey(key);
        if (row >= 0) {
            rows.push_back(row);
        }
    }
    if (rows.empty()) {
        return;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<Run> runs = runsOf(rows);
    if (runs.size() > kMaxRuns) {
        runs = {{.first = rows.front(), .last = rows.back()}};
    }
    for (const Run& run : runs) {
        emit dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
    }
}

} // namespace models
