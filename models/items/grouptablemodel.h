// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/library.h"
#include "models/library/query.h"

#include <QAbstractTableModel>

namespace models {

/// Albums, artists or genres of the library with their track counts and lengths. GUI thread.
class GroupTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind : quint8
    {
        Albums,
        Artists,
        Genres
    };
    Q_ENUM(Kind)

    enum class Column : quint8
    {
        Name,
        Artist,
        Year,
        TrackCount,
        Duration
    };
    Q_ENUM(Column)

    enum Role
    {
        SortRole = Qt::UserRole,
        QueryTextRole, ///< query text that selects the group's tracks
    };

    GroupTableModel(Library& library, Kind kind, QObject* parent = nullptr);

    /// Shows only groups whose name or artist contains the text, without case or accents.
    void setFilter(const QString& text);

    /// The ids of the group's tracks, in album order.
    [[nodiscard]] QList<TrackId> tracksAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    Library& m_library;
    Kind m_kind;
};

} // namespace models
