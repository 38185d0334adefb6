// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/problems/problem.h"

#include <QAbstractTableModel>

namespace models {

class Database;

/// The files that gave trouble: where, how bad, why. Reloads from the database. GUI thread.
class ProblemList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        File,
        Folder,
        Severity,
        Reason
    };
    Q_ENUM(Column)

    enum Role
    {
        SortRole = Qt::UserRole,
        PathRole,
        SeverityRole
    };

    explicit ProblemList(Database& database, QObject* parent = nullptr);

    /// Reads the problems again; rows that stay are kept in place.
    Result<void> reload();

    [[nodiscard]] const QList<Problem>& problems() const { return m_problems; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

signals:
    void countChanged(int count);

private:
    void merge(const QList<Problem>& next);
    qsizetype removeUntil(qsizetype row, const QByteArray& path);
    qsizetype insertUntil(qsizetype row, const QList<Problem>& next, qsizetype from);
    [[nodiscard]] QString text(const Problem& problem, Column column) const;

    Database& m_database;
    QList<Problem> m_problems;
};

} // namespace models
