// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/facets/narrowing.h"
#include "models/items/keyedtablemodel.h"

namespace models {

/// The rows of a filter column: 'All', then its values with the number of their tracks. GUI thread.
class FacetList final : public KeyedTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Name,
        TrackCount
    };
    Q_ENUM(Column)
    static constexpr int kColumnCount = static_cast<int>(Column::TrackCount) + 1;

    enum Role
    {
        CountRole = Qt::UserRole, ///< int
        WheelPlaceRole, ///< int, of a key; invalid otherwise
    };

    using KeyedTableModel::KeyedTableModel;

    /// Shows another state of the column; rows that stay are kept in place.
    void setPane(FacetPane pane);

    /// Those of most tracks first, or in the order of the values.
    void setSortedByCount(bool isByCount);

    [[nodiscard]] bool isSortedByCount() const { return m_isByCount; }

    /// The rows of the chosen values, in rising order; {0} where nothing is chosen.
    [[nodiscard]] QList<int> chosenRows() const;

    /// The keys of the values of these rows; none where 'All' is among them.
    [[nodiscard]] QList<QByteArray> keysAt(const QList<int>& rows) const;

    /// The first row from `from` on, and then from the top, whose name begins with the text,
    /// without case or accents; -1 where none does.
    [[nodiscard]] int rowStartingWith(const QString& text, int from) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::vector<Key> sortedKeys() const;
    [[nodiscard]] const FacetColumn::Value& valueAt(int row) const;
    [[nodiscard]] QString nameAt(int row) const;
    [[nodiscard]] int countAt(int row) const;

    FacetPane m_pane;
    std::vector<int> m_counts; ///< by number of the value
    bool m_isByCount = false;
};

} // namespace models
