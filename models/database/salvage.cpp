// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/salvage.h"

#include "models/database/referencereader.h"
#include "models/database/sqlerror.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// What a table is read by: its primary key, in the order in which its rows lie in the file.
/// @param direction  "ASC" or "DESC".
QString orderOf(const QSqlDatabase& database, const QString& table, const QString& direction)
{
    const QSqlIndex key = database.primaryIndex(table);
    QStringList columns;
    for (int i = 0; i < key.count(); ++i) {
        columns.append(key.fieldName(i) + u' ' + direction);
    }
    return columns.isEmpty() ? u"rowid "_s + direction : columns.join(u", "_s);
}

QStringList namesOf(const QSqlRecord& record)
{
    QStringList names;
    for (int i = 0; i < record.count(); ++i) {
        names.append(record.fieldName(i));
    }
    return names;
}

/// The columns that both have: a library of an older version lacks some.
QStringList commonColumns(const QSqlDatabase& from, const QSqlDatabase& to, const QString& table)
{
    const QStringList there = namesOf(from.record(table));
    QStringList common;
    for (const QString& name : namesOf(to.record(table))) {
        if (there.contains(name)) {
            common.append(name);
        }
    }
    return common;
}

class TableCopy final
{
public:
    TableCopy(const QSqlDatabase& from, QSqlDatabase& to, QString table, const QStringList& columns)
        : m_from(from)
        , m_to(to)
        , m_table(std::move(table))
        , m_columns(columns)
        , m_insertion(to)
    { }

    Result<void> run(Salvaged& salvaged);

private:
    /// @return whether it came to the end.
    Result<bool> copy(const QString& direction, Salvaged& salvaged);

    const QSqlDatabase& m_from;
    QSqlDatabase& m_to;
    QString m_table;
    QStringList m_columns;
    QSqlQuery m_insertion;
};

Result<bool> TableCopy::copy(const QString& direction, Salvaged& salvaged)
{
    QSqlQuery query(m_from);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(
            m_columns.join(u", "_s), m_table, orderOf(m_to, m_table, direction)))) {
        return false;
    }
    while (query.next()) {
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            m_insertion.bindValue(static_cast<int>(i), query.value(static_cast<int>(i)));
        }
        if (!m_insertion.exec()) {
            // A damaged value may break a rule of the table; a full disk ends it all.
            constexpr int kConstraint = 19; // SQLITE_CONSTRAINT
            if (m_insertion.lastError().nativeErrorCode().toInt() != kConstraint) {
                return sqlError(m_to, m_insertion.lastError());
            }
            ++salvaged.lost;
            continue;
        }
        salvaged.rows += m_insertion.numRowsAffected();
    }
    return !query.lastError().isValid();
}

Result<void> TableCopy::run(Salvaged& salvaged)
{
    const Result<void> prepared = prepareSql(m_to, m_insertion,
        u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(m_table, m_columns.join(u", "_s),
            QString(u"?, "_s.repeated(m_columns.size())).chopped(2)));
    if (!prepared) {
        return prepared;
    }
    const Result<bool> forward = copy(u"ASC"_s, salvaged);
    if (!forward) {
        return forward.error();
    }
    if (!*forward) {
        salvaged.isComplete = false;
        const Result<bool> backward = copy(u"DESC"_s, salvaged);
        if (!backward) {
            return backward.error();
        }
    }
    return {};
}

/// Whatever the schema lets refer to a row that was lost goes with it.
Result<qint64> dropOrphans(QSqlDatabase& database)
{
    const Result<QList<Reference>> all = references(database);
    if (!all) {
        return all.error();
    }
    qint64 dropped = 0;
    for (const Reference& reference : *all) {
        QSqlQuery query(database);
        if (!query.exec(u"DELETE FROM %1 WHERE %2 NOT IN (SELECT id FROM %3)"_s.arg(
                reference.table, reference.column, reference.target))) {
            return sqlError(database, query.lastError());
        }
        dropped += query.numRowsAffected();
    }
    return dropped;
}

QStringList tablesOf(const QSqlDatabase& database)
{
    QStringList tables;
    QSqlQuery query(database);
    query.exec(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
               "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid"_s);
    while (query.next()) {
        tables.append(query.value(0).toString());
    }
    return tables;
}

Result<void> copyAll(const QSqlDatabase& from, QSqlDatabase& to, Salvaged& salvaged)
{
    for (const QString& table : tablesOf(to)) {
        const QStringList columns = commonColumns(from, to, table);
        if (columns.isEmpty()) {
            salvaged.isComplete = salvaged.isComplete && !from.record(table).isEmpty();
            continue;
        }
        if (const Result<void> copied = TableCopy(from, to, table, columns).run(salvaged);
            !copied) {
            return copied;
        }
    }
    const Result<qint64> orphans = dropOrphans(to);
    if (!orphans) {
        return orphans.error();
    }
    salvaged.lost += *orphans;
    salvaged.rows -= *orphans;
    QSqlQuery count(to);
    if (count.exec(u"SELECT count(*) FROM tracks"_s) && count.next()) {
        salvaged.tracks = count.value(0).toLongLong();
    }
    return {};
}

} // namespace

Result<Salvaged> salvage(const QSqlDatabase& from, QSqlDatabase& to)
{
    Salvaged salvaged;
    // Rows may come before those they refer to.
    Result<void> done = runSql(to, u"PRAGMA foreign_keys = OFF"_s);
    if (done) {
        done = runSql(to, u"BEGIN IMMEDIATE"_s);
    }
    if (done) {
        done = copyAll(from, to, salvaged);
        done = done ? runSql(to, u"COMMIT"_s) : done;
    }
    return done ? Result<Salvaged>(salvaged) : Result<Salvaged>(done.error());
}

} // namespace models
