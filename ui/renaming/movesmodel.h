// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/renaming/renameplan.h"

#include <QAbstractTableModel>

namespace ui {

/// Files with their names of now, those that they would get, and why some stay. GUI thread.
class MovesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Before,
        After,
        Remark
    };

    explicit MovesModel(QObject* parent = nullptr);

    /// @param roots  folders that all paths are shown without.
    void show(const QList<models::PlannedMove>& moves, const QStringList& roots);

    [[nodiscard]] const QList<models::PlannedMove>& moves() const { return m_moves; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString shown(const QString& path) const;
    [[nodiscard]] QString remark(const models::PlannedMove& move) const;

    QList<models::PlannedMove> m_moves;
    QStringList m_roots;
};

} // namespace ui
