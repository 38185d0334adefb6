// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <iterator>
#include <vector>

namespace models {

/// A table whose rows are distinct numbers (small ones, counted from 0), each of which stands for
/// something. It brings the rows from one list to another with the fewest signals, so that
/// selection, current row and scroll position stay on their things. GUI thread.
class KeyedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Key = quint32;
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] const std::vector<Key>& keys() const { return m_keys; }

    /// The row of the key, or -1.
    [[nodiscard]] int rowOfKey(Key key) const;

    /// Other rows altogether: a model reset.
    void resetKeys(std::vector<Key> keys);

    /// The same keys in another order.
    void reorderKeys(std::vector<Key> keys);

    /// Removes, inserts and moves rows until they are `target`, and announces that the rows of
    /// `changed` hold something new.
    void updateKeys(const std::vector<Key>& target, const std::vector<Key>& changed);

private:
    void removeAllBut(const std::vector<int>& targetRows);
    void insertFrom(const std::vector<Key>& target);
    void announce(const std::vector<Key>& changed);
    void setKeys(std::vector<Key> keys);

    std::vector<Key> m_keys;
    mutable std::vector<int> m_rows; ///< by key; empty when it has to be made again
};

/// `keys` without the `touched` ones, with those of `incoming` (sorted) put where `isBefore`
/// wants them among the others, which are sorted too.
template <typename IsBefore>
std::vector<KeyedTableModel::Key> spliced(const std::vector<KeyedTableModel::Key>& keys,
    const std::vector<char>& touched, const std::vector<KeyedTableModel::Key>& incoming,
    const IsBefore& isBefore)
{
    std::vector<KeyedTableModel::Key> kept;
    kept.reserve(keys.size() + incoming.size());
    std::copy_if(keys.cbegin(), keys.cend(), std::back_inserter(kept),
        [&touched](KeyedTableModel::Key key) { return touched[key] == 0; });
    if (incoming.empty()) {
        return kept;
    }
    std::vector<KeyedTableModel::Key> result;
    result.reserve(kept.size() + incoming.size());
    auto next = kept.cbegin();
    for (const KeyedTableModel::Key key : incoming) {
        const auto place = std::lower_bound(next, kept.cend(), key, isBefore);
        result.insert(result.end(), next, place);
        result.push_back(key);
        next = place;
    }
    result.insert(result.end(), next, kept.cend());
    return result;
}

} // namespace models
