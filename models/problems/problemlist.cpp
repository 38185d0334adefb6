// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problems/problemlist.h"

#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/files/filepath.h"

#include <QHash>
#include <QSet>

namespace models {

namespace {

bool isSame(const Problem& left, const Problem& right)
{
    return left.severity == right.severity && left.code == right.code && left.detail == right.detail
        && left.stamp == right.stamp && left.seenMs == right.seenMs;
}

QString fileName(const QString& path)
{
    return displayPath(path.section(u'/', -1));
}

QString folderName(const QString& path)
{
    return displayPath(path.section(u'/', 0, -2));
}

} // namespace

ProblemList::ProblemList(Database& database, QObject* parent)
    : QAbstractTableModel(parent)
    , m_database(database)
{ }

Result<void> ProblemList::reload()
{
    QSqlDatabase reader = m_database.reader();
    const Result<QList<Problem>> problems = problemtable::readAll(reader);
    if (!problems) {
        return problems.error();
    }
    QHash<QString, Problem> fresh;
    for (const Problem& problem : *problems) {
        fresh.insert(problem.path, problem);
    }
    const qsizetype countBefore = m_problems.size();
    for (int row = static_cast<int>(countBefore) - 1; row >= 0; --row) {
        const auto found = fresh.constFind(m_problems[row].path);
        if (found == fresh.constEnd()) {
            beginRemoveRows({}, row, row);
            m_problems.removeAt(row);
            endRemoveRows();
        } else if (!isSame(*found, m_problems[row])) {
            m_problems[row] = *found;
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    QList<Problem> added;
    QSet<QString> known;
    for (const Problem& problem : m_problems) {
        known.insert(problem.path);
    }
    for (const Problem& problem : *problems) {
        if (!known.contains(problem.path)) {
            added.append(problem);
        }
    }
    if (!added.isEmpty()) {
        const auto first = static_cast<int>(m_problems.size());
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        m_problems.append(added);
        endInsertRows();
    }
    if (m_problems.size() != countBefore) {
        emit countChanged(static_cast<int>(m_problems.size()));
    }
    return {};
}

int ProblemList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Reason) + 1;
}

QVariant ProblemList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Problem& problem = m_problems[index.row()];
    if (role == PathRole) {
        return problem.path;
    }
    if (role == SeverityRole) {
        return static_cast<int>(problem.severity);
    }
    if (role == Qt::ToolTipRole) {
        return displayPath(problem.path);
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    switch (static_cast<Column>(index.column())) {
    case Column::File:
        return fileName(problem.path);
    case Column::Folder:
        return folderName(problem.path);
    case Column::Severity:
        if (role == SortRole) {
            return static_cast<int>(problem.severity);
        }
        return problem.severity == ProblemSeverity::Error ? tr("Failed") : tr("Warning");
    case Column::Reason:
        return problemReason(problem);
    }
    return {};
}

QVariant ProblemList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount()) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::File:
        return tr("File");
    case Column::Folder:
        return tr("Folder");
    case Column::Severity:
        return tr("State");
    case Column::Reason:
        return tr("What happened, and what to do");
    }
    return {};
}

} // namespace models
