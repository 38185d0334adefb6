// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problems/problemlist.h"

#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "models/oncedone.h"
#include "models/text/text.h"

#include <QMetaEnum>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>
#include <utility>

namespace models {

namespace {

bool looksEqual(const Problem& one, const Problem& other)
{
    return one.severity == other.severity && one.code == other.code && one.detail == other.detail
        && one.missingTrack == other.missingTrack && one.isIgnored == other.isIgnored
        && one.seenMs == other.seenMs;
}

/// The order of the rows is that of the database.
QByteArray key(const Problem& problem)
{
    return pathToBytes(problem.path);
}

/// Both lists in one, in the order of the database; what is missing is that above all.
QList<Problem> united(const QList<Problem>& missing, const QList<Problem>& others)
{
    QList<Problem> all;
    all.reserve(missing.size() + others.size());
    std::set_union(missing.cbegin(), missing.cend(), others.cbegin(), others.cend(),
        std::back_inserter(all),
        [](const Problem& one, const Problem& other) { return key(one) < key(other); });
    return all;
}

/// All that are stored. Any thread.
Result<QList<Problem>> allOf(const Database& database)
{
    QSqlDatabase reader = database.reader();
    const Result<QList<Problem>> stored = problemtable::readAll(reader);
    if (!stored) {
        return stored.error();
    }
    const Result<QList<Problem>> missing = problemtable::readMissing(reader);
    if (!missing) {
        return missing.error();
    }
    return united(*missing, *stored);
}

int slash(const QString& path)
{
    return static_cast<int>(path.lastIndexOf(u'/'));
}

} // namespace

ProblemList::ProblemList(Database& database, QObject* parent)
    : QAbstractTableModel(parent)
    , m_database(database)
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ProblemList::take);
}

ProblemList::~ProblemList()
{
    m_reading.waitForFinished(); // the database goes after the list
}

Result<void> ProblemList::reload()
{
    const Read stored = allOf(m_database);
    if (!stored) {
        return stored.error();
    }
    show(*stored);
    return {};
}

void ProblemList::refresh()
{
    if (m_reading.isRunning()) {
        m_isStale = true;
    } else {
        startReading();
    }
}

void ProblemList::startReading()
{
    m_reading.setFuture(QtConcurrent::run([database = &m_database] { return allOf(*database); }));
}

void ProblemList::take()
{
    const Read stored = m_reading.result();
    if (std::exchange(m_isStale, false)) {
        startReading();
    } else if (stored) {
        show(*stored);
    } else {
        emit writeFailed(stored.error().detail);
    }
}

void ProblemList::show(QList<Problem> next)
{
    const auto isIgnored = [](const Problem& problem) { return problem.isIgnored; };
    const int ignored = static_cast<int>(std::count_if(next.cbegin(), next.cend(), isIgnored));
    const bool isOtherCount = ignored != std::exchange(m_ignoredCount, ignored);
    if (!m_showsIgnored) {
        next.removeIf(isIgnored);
    }
    const qsizetype before = m_problems.size();
    merge(next);
    if (m_problems.size() != before || isOtherCount) {
        emit countChanged(static_cast<int>(m_problems.size()));
    }
}

void ProblemList::setIgnored(const QStringList& paths, bool isIgnored)
{
    const QFuture<Result<void>> written =
        m_database.writer().submit([paths, isIgnored](QSqlDatabase& connection) {
            return problemtable::setIgnored(connection, paths, isIgnored);
        });
    onceDone(written, this, [this](const Result<void>& stored) {
        if (stored) {
            refresh();
        } else {
            emit writeFailed(stored.error().detail);
        }
    });
}

/// Walks both lists, which are in the same order, and announces each difference, so that selection
/// and scroll position stay.
void ProblemList::merge(const QList<Problem>& next)
{
    qsizetype row = 0;
    for (qsizetype from = 0; from < next.size();) {
        row = removeUntil(row, key(next[from]));
        if (row == m_problems.size() || m_problems[row].path != next[from].path) {
            const qsizetype inserted = insertUntil(row, next, from);
            row += inserted;
            from += inserted;
            continue;
        }
        const bool isSame = looksEqual(m_problems[row], next[from]);
        m_problems[row] = next[from];
        if (!isSame) {
            const int changed = static_cast<int>(row);
            emit dataChanged(index(changed, 0), index(changed, columnCount() - 1));
        }
        ++row;
        ++from;
    }
    if (row < m_problems.size()) {
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(m_problems.size()) - 1);
        m_problems.remove(row, m_problems.size() - row);
        endRemoveRows();
    }
}

/// Removes the rows from `row` on that come before `path`. @return row.
qsizetype ProblemList::removeUntil(qsizetype row, const QByteArray& path)
{
    qsizetype end = row;
    while (end < m_problems.size() && key(m_problems[end]) < path) {
        ++end;
    }
    if (end > row) {
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        m_problems.remove(row, end - row);
        endRemoveRows();
    }
    return row;
}

/// Inserts the problems from `from` on that come before the one at `row`. @return how many.
qsizetype ProblemList::insertUntil(qsizetype row, const QList<Problem>& next, qsizetype from)
{
    qsizetype end = next.size();
    if (row < m_problems.size()) {
        const QByteArray stop = key(m_problems[row]);
        end = from;
        while (end < next.size() && key(next[end]) < stop) {
            ++end;
        }
    }
    const qsizetype count = end - from;
    beginInsertRows({}, static_cast<int>(row), static_cast<int>(row + count) - 1);
    m_problems = m_problems.first(row) + next.sliced(from, count) + m_problems.sliced(row);
    endInsertRows();
    return count;
}

int ProblemList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : QMetaEnum::fromType<Column>().keyCount();
}

QString ProblemList::text(const Problem& problem, Column column) const
{
    switch (column) {
    case Column::File:
        return displayPath(problem.path.mid(slash(problem.path) + 1));
    case Column::Folder:
        return displayPath(problem.path.left(std::max(slash(problem.path), 0)));
    case Column::Severity:
        if (problem.isIgnored) {
            return tr("Ignored");
        }
        if (problem.missingTrack != 0) {
            return tr("Missing");
        }
        return problem.severity == ProblemSeverity::Error ? tr("Error") : tr("Warning");
    case Column::Reason:
        return problemReason(problem);
    case Column::Noticed:
        return text::date(problem.seenMs);
    }
    return {};
}

QVariant ProblemList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Problem& problem = m_problems[index.row()];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(problem, column);
    case Qt::ToolTipRole:
        return column == Column::Reason ? text(problem, column) : displayPath(problem.path);
    case SortRole:
        switch (column) {
        case Column::Severity:
            return static_cast<int>(problem.severity);
        case Column::Noticed:
            return problem.seenMs;
        default:
            return text(problem, column);
        }
    case PathRole:
        return problem.path;
    case SeverityRole:
        return static_cast<int>(problem.severity);
    case MissingTrackRole:
        return problem.missingTrack;
    case IgnoredRole:
        return problem.isIgnored;
    default:
        return {};
    }
}

QVariant ProblemList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::File:
        return tr("File");
    case Column::Folder:
        return tr("Folder");
    case Column::Severity:
        return tr("Severity");
    case Column::Reason:
        return tr("Reason");
    case Column::Noticed:
        return tr("Noticed");
    }
    return {};
}

} // namespace models
