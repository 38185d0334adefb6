// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/removedrowtable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"

#include <QDataStream>
#include <QIODevice>
#include <QSqlDatabase>
#include <QSqlRecord>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace models::removedrowtable {

namespace {

struct KeptRow
{
    QString table;
    QVariantMap values; ///< by column
};

QByteArray contentOf(const QSqlQuery& query)
{
    QVariantMap values;
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i) {
        values.insert(record.fieldName(i), query.value(i));
    }
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << values;
    return content;
}

QVariantMap valuesOf(const QByteArray& content)
{
    QVariantMap values;
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> values;
    return values;
}

Result<QList<KeptRow>> read(QSqlDatabase& connection, qint64 removal)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    Result<void> done = prepareSql(connection, query,
        u"SELECT table_name, content FROM removed_rows WHERE removal_id = ? ORDER BY id"_s);
    if (done) {
        query.addBindValue(bind::integer(removal));
        done = runSql(connection, query);
    }
    if (!done) {
        return done.error();
    }
    QList<KeptRow> rows;
    while (query.next()) {
        rows.append({query.value(0).toString(), valuesOf(query.value(1).toByteArray())});
    }
    return rows;
}

/// Whether a statement about one value finds a row.
Result<bool> finds(QSqlDatabase& connection, const QString& statement, const QVariantList& values)
{
    QSqlQuery query(connection);
    if (const Result<void> prepared = prepareSql(connection, query, statement); !prepared) {
        return prepared.error();
    }
    for (const QVariant& value : values) {
        query.addBindValue(value);
    }
    const Result<void> done = runSql(connection, query);
    return done ? Result<bool>(query.next()) : Result<bool>(done.error());
}

Result<void> run(QSqlDatabase& connection, const QString& statement, const QVariantList& values)
{
    const Result<bool> done = finds(connection, statement, values);
    return done ? Result<void>() : Result<void>(done.error());
}

/// Inserts what of the row has a column.
Result<void> insert(QSqlDatabase& connection, const KeptRow& row)
{
    const QSqlRecord record = connection.record(row.table);
    QStringList columns;
    QVariantList values;
    for (auto value = row.values.cbegin(); value != row.values.cend(); ++value) {
        if (record.contains(value.key())) {
            columns.append(value.key());
            values.append(value.value());
        }
    }
    return run(connection,
        u"INSERT OR REPLACE INTO %1 (%2) VALUES (%3)"_s.arg(row.table, columns.join(u", "_s),
            QString(u"?, "_s.repeated(columns.size())).chopped(2)),
        values);
}

Result<void> insertTrack(QSqlDatabase& connection, KeptRow row)
{
    const QByteArray path = row.values.value(u"path"_s).toByteArray();
    const Result<bool> isTaken =
        finds(connection, u"SELECT 1 FROM tracks WHERE path = ?"_s, {path});
    if (!isTaken) {
        return isTaken.error();
    }
    if (*isTaken) {
        // As where a scan finds another track's sound at a path.
        row.values[u"path"_s] =
            path + "#replaced-" + QByteArray::number(row.values.value(u"id"_s).toLongLong());
    }
    row.values[u"missing"_s] = 1;
    return insert(connection, row);
}

/// The entry gets its position back: from the heir, or from whoever stands there by now, who moves
/// on with all behind.
Result<void> insertEntry(QSqlDatabase& connection, const KeptRow& row, TrackId heir)
{
    const QVariantList place{row.values.value(u"playlist_id"_s), row.values.value(u"position"_s)};
    const QString here = u"playlist_entries WHERE playlist_id = ? AND position = ?"_s;
    const Result<bool> isHeirs = finds(
        connection, u"SELECT 1 FROM %1 AND track_id = ?"_s.arg(here), place + QVariantList{heir});
    const Result<bool> isTaken = finds(connection, u"SELECT 1 FROM "_s + here, place);
    if (!isHeirs || !isTaken) {
        return isHeirs ? isTaken.error() : isHeirs.error();
    }
    if (*isTaken && !*isHeirs) {
        // Over negative numbers, because positions are unique at every moment.
        Result<void> moved = run(connection,
            u"UPDATE playlist_entries SET position = -position - 2 WHERE playlist_id = ? "
            "AND position >= ?"_s,
            place);
        if (moved) {
            moved = run(connection,
                u"UPDATE playlist_entries SET position = -position - 1 WHERE playlist_id = ? "
                "AND position < 0"_s,
                {place.constFirst()});
        }
        if (!moved) {
            return moved;
        }
    }
    return insert(connection, row);
}

/// Whether all that the row refers to is there.
Result<bool> hasTargets(
    QSqlDatabase& connection, const KeptRow& row, const QList<Reference>& references)
{
    for (const Reference& reference : references) {
        if (reference.table != row.table || !row.values.contains(reference.column)) {
            continue;
        }
        const Result<bool> isThere =
            finds(connection, u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(reference.target),
                {row.values.value(reference.column)});
        if (!isThere || !*isThere) {
            return isThere;
        }
    }
    return true;
}

} // namespace

Result<void> keep(
    QSqlDatabase& connection, qint64 removal, const Reference& table, const QList<TrackId>& tracks)
{
    QSqlQuery rows(connection);
    rows.setForwardOnly(true);
    Result<void> done = prepareSql(
        connection, rows, u"SELECT * FROM %1 WHERE %2 = ?"_s.arg(table.table, table.column));
    QSqlQuery insertion(connection);
    if (done) {
        done = prepareSql(connection, insertion,
            u"INSERT INTO removed_rows (removal_id, table_name, content) VALUES (?, ?, ?)"_s);
    }
    for (auto track = tracks.cbegin(); done && track != tracks.cend(); ++track) {
        rows.bindValue(0, bind::integer(*track));
        done = runSql(connection, rows);
        while (done && rows.next()) {
            insertion.bindValue(0, bind::integer(removal));
            insertion.bindValue(1, bind::text(table.table));
            insertion.bindValue(2, contentOf(rows));
            done = runSql(connection, insertion);
        }
    }
    return done;
}

Result<QList<TrackId>> putBack(QSqlDatabase& connection, qint64 removal, TrackId heir)
{
    const Result<QList<KeptRow>> rows = read(connection, removal);
    const Result<QList<Reference>> all = references(connection);
    if (!rows || !all) {
        return rows ? all.error() : rows.error();
    }
    QList<TrackId> tracks;
    for (const KeptRow& row : *rows) {
        const Result<bool> isWelcome = hasTargets(connection, row, *all);
        if (!isWelcome) {
            return isWelcome.error();
        }
        if (!*isWelcome || connection.record(row.table).isEmpty()) {
            continue;
        }
        Result<void> done;
        if (row.table == u"tracks"_s) {
            tracks.append(row.values.value(u"id"_s).toLongLong());
            done = insertTrack(connection, row);
        } else if (row.table == u"playlist_entries"_s) {
            done = insertEntry(connection, row, heir);
        } else {
            done = insert(connection, row);
        }
        if (!done) {
            return done.error();
        }
    }
    return tracks;
}

} // namespace models::removedrowtable
