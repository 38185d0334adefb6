// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/tidylist.h"

#include "models/database/database.h"
#include "models/database/writer.h"
#include "models/library/library.h"
#include "models/oncedone.h"
#include "models/tidy/tidysearch.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>

namespace models {

TidyList::TidyList(Database& database, Library& library, QObject* parent)
    : QAbstractItemModel(parent)
    , m_database(database)
    , m_library(library)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TidyList::take);
    connect(&library, &Library::tracksAdded, this, &TidyList::noteChange);
    connect(&library, &Library::tracksChanged, this, &TidyList::noteChange);
    connect(&library, &Library::tracksRemoved, this, &TidyList::noteChange);
}

TidyList::~TidyList()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void TidyList::search()
{
    if (m_isSearching) {
        m_isWantedAgain = true;
        m_stop.request_stop();
        return;
    }
    start();
}

void TidyList::start()
{
    m_isSearching = true;
    m_isWantedAgain = false;
    m_isStale = false;
    m_stop = std::stop_source();
    m_watcher.setFuture(QtConcurrent::run(&m_pool,
        [&database = m_database, library = m_library.snapshot(), stop = m_stop.get_token(),
            isFirst = !m_ignored.has_value()] {
            Found result;
            if (isFirst) {
                QSqlDatabase reader = database.reader();
                const Result<QSet<TidyId>> ignored = ignoredtable::readAll(reader);
                result.ignored = ignored ? *ignored : QSet<TidyId>();
                result.error = ignored ? QString() : ignored.error().detail;
            }
            result.groups = findUntidy(library->tracks(), tidyDisk(), stop);
            result.isCancelled = stop.stop_requested();
            return result;
        }));
    emit searchStarted();
}

void TidyList::take()
{
    m_isSearching = false;
    Found result = m_watcher.future().takeResult();
    if (m_isWantedAgain) {
        start();
        return;
    }
    if (result.isCancelled) {
        return;
    }
    m_groups = std::move(result.groups);
    if (!m_ignored) {
        m_ignored = std::move(result.ignored);
    }
    arrange();
    if (!result.error.isEmpty()) {
        emit failed(result.error);
    }
}

void TidyList::arrange()
{
    beginResetModel();
    m_kinds.clear();
    m_ignoredCount = 0;
    for (const TidyGroup& group : std::as_const(m_groups)) {
        const bool isHidden = isIgnored(group);
        m_ignoredCount += isHidden ? 1 : 0;
        if (isHidden && !m_showsIgnored) {
            continue;
        }
        if (m_kinds.isEmpty() || m_kinds.constLast().kind != group.kind) {
            m_kinds.append({group.kind, {}});
        }
        m_kinds.last().groups.append(group);
    }
    endResetModel();
    emit found();
}

void TidyList::noteChange()
{
    if (!m_isStale) {
        m_isStale = true;
        emit becameStale();
    }
}

int TidyList::groupCount() const
{
    qsizetype count = 0;
    for (const Kind& kind : m_kinds) {
        count += kind.groups.size();
    }
    return static_cast<int>(count);
}

void TidyList::setShowsIgnored(bool showsIgnored)
{
    m_showsIgnored = showsIgnored;
    arrange();
}

bool TidyList::isIgnored(const TidyGroup& group) const
{
    return m_ignored && m_ignored->contains(tidyId(group));
}

void TidyList::setIgnored(const QList<TidyId>& ids, bool isIgnored)
{
    if (!m_ignored) {
        m_ignored.emplace();
    }
    for (const TidyId& id : ids) {
        if (isIgnored) {
            m_ignored->insert(id);
        } else {
            m_ignored->remove(id);
        }
    }
    arrange();
    const auto stored = m_database.writer().submit([ids, isIgnored](QSqlDatabase& connection) {
        return ignoredtable::setIgnored(connection, ids, isIgnored);
    });
    onceDone(stored, this, [this](const Result<void>& result) {
        if (!result) {
            emit failed(result.error().detail);
        }
    });
}

QList<TidyGroup> TidyList::groupsAt(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return {};
    }
    return isGroup(index) ? QList{m_kinds.at(index.parent().row()).groups.at(index.row())}
                          : m_kinds.at(index.row()).groups;
}

bool TidyList::isGroup(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() != 0;
}

QModelIndex TidyList::indexOf(const TidyId& id) const
{
    for (int kind = 0; kind < m_kinds.size(); ++kind) {
        const QList<TidyGroup>& groups = m_kinds.at(kind).groups;
        const auto found = std::ranges::find_if(
            groups, [&id](const TidyGroup& group) { return tidyId(group) == id; });
        if (found != groups.end()) {
            return index(static_cast<int>(found - groups.begin()), 0, index(kind, 0));
        }
    }
    return {};
}

void TidyList::choose(const QModelIndex& index, const QString& value)
{
    if (!isGroup(index)) {
        return;
    }
    TidyGroup& group = m_kinds[index.parent().row()].groups[index.row()];
    group = withChoice(group, value);
    emit dataChanged(index, index.siblingAtColumn(static_cast<int>(Column::Files)));
}

QModelIndex TidyList::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    // 0 of a kind; of a group, the row of its kind counted from 1.
    return createIndex(
        row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex TidyList::parent(const QModelIndex& child) const
{
    return isGroup(child) ? createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0})
                          : QModelIndex();
}

int TidyList::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_kinds.size());
    }
    return isGroup(parent) || parent.column() > 0
        ? 0
        : static_cast<int>(m_kinds.at(parent.row()).groups.size());
}

int TidyList::columnCount(const QModelIndex& /*parent*/) const
{
    return static_cast<int>(Column::Files) + 1;
}

QVariant TidyList::data(const QModelIndex& index, int role) const
{
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole && column == Column::Files) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    if (!isGroup(index)) {
        const Kind& kind = m_kinds.at(index.row());
        return column == Column::What ? tidyKindTitle(kind.kind)
                                      : QLocale().toString(kind.groups.size());
    }
    const TidyGroup& group = m_kinds.at(index.parent().row()).groups.at(index.row());
    if (column == Column::What) {
        return isIgnored(group) ? tr("%1 (ignored)").arg(group.sentence) : group.sentence;
    }
    const int files = group.fileCount();
    return files > 0 ? tr("%Ln files", nullptr, files) : QString();
}

QVariant TidyList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return static_cast<Column>(section) == Column::What ? tr("What") : tr("Would change");
}

} // namespace models
