// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/editsheet.h"

#include <QAbstractTableModel>

namespace ui {

/// What would change in the files, a row for each field of each file. GUI thread.
class ChangesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        File,
        Field,
        Before,
        After
    };

    explicit ChangesModel(QObject* parent = nullptr);

    void show(const QList<models::EditSheet::Change>& changes);

    void show(const models::EditSheet& sheet) { show(sheet.changes()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QList<models::EditSheet::Change> m_changes;
};

/// The name of a field for people.
[[nodiscard]] QString fieldTitle(const QString& key);

} // namespace ui
