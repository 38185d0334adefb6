// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/problems/problem.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <QStringList>

namespace models {

class Database;

/// The files that gave trouble: where, how bad, why, since when. Reads the database off the GUI
/// thread, on which it lives.
class ProblemList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        File,
        Folder,
        Severity,
        Reason,
        Noticed ///< the day
    };
    Q_ENUM(Column)

    enum Role
    {
        SortRole = Qt::UserRole,
        PathRole,
        SeverityRole,
        MissingTrackRole, ///< TrackId; 0: the problem is another one
        IgnoredRole ///< bool
    };

    /// @param database  outlives the list.
    explicit ProblemList(Database& database, QObject* parent = nullptr);
    ~ProblemList() override;

    /// Reads the problems at once, for whoever cannot go on without.
    Result<void> reload();

    /// Reads the problems again without waiting for them; rows that stay are kept in place. Asked
    /// for while it runs, it runs once more.
    void refresh();

    /// Those that are shown.
    [[nodiscard]] const QList<Problem>& problems() const { return m_problems; }

    /// Whether the ignored ones are shown, too; from the next refresh() on.
    void setShowsIgnored(bool showsIgnored) { m_showsIgnored = showsIgnored; }

    [[nodiscard]] bool showsIgnored() const { return m_showsIgnored; }

    /// How many are ignored.
    [[nodiscard]] int ignoredCount() const { return m_ignoredCount; }

    /// The user does not want to hear of these any more, or does again; refresh() follows once it
    /// is stored. Missing tracks cannot be ignored: they can be removed.
    void setIgnored(const QStringList& paths, bool isIgnored);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

signals:
    void countChanged(int count);
    /// A choice could not be stored, or the problems not be read; a sentence for the user.
    void writeFailed(const QString& sentence);

private:
    using Read = Result<QList<Problem>>;

    void startReading();
    void take();
    void show(QList<Problem> next);
    void merge(const QList<Problem>& next);
    qsizetype removeUntil(qsizetype row, const QByteArray& path);
    qsizetype insertUntil(qsizetype row, const QList<Problem>& next, qsizetype from);
    [[nodiscard]] QString text(const Problem& problem, Column column) const;

    Database& m_database;
    QFutureWatcher<Read> m_reading;
    bool m_isStale = false; ///< what is being read may be older than what was asked for
    QList<Problem> m_problems;
    bool m_showsIgnored = false;
    int m_ignoredCount = 0;
};

} // namespace models
