// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/renaming/movetable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace models::movetable {

namespace {

Result<void> runForEach(
    QSqlDatabase& connection, const QString& statement, const QList<qint64>& ids)
{
    QSqlQuery query(connection);
    if (const Result<void> prepared = prepareSql(connection, query, statement); !prepared) {
        return prepared;
    }
    for (const qint64 id : ids) {
        query.bindValue(0, bind::integer(id));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

Result<void> add(QSqlDatabase& connection, qint64 action, QList<JournalledMove>& moves)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO file_moves (action_id, track_id, kind, source, target) VALUES (?, ?, ?, ?, "
        "?)"_s);
    if (!prepared) {
        return prepared;
    }
    for (JournalledMove& move : moves) {
        query.bindValue(0, bind::integer(action));
        query.bindValue(1, bind::integer(move.track));
        query.bindValue(2, bind::integer(static_cast<quint8>(move.kind)));
        query.bindValue(3, bind::blob(pathToBytes(move.from)));
        query.bindValue(4, bind::blob(pathToBytes(move.to)));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done;
        }
        move.id = query.lastInsertId().toLongLong();
    }
    return {};
}

Result<void> setDone(QSqlDatabase& connection, const QList<qint64>& moves)
{
    return runForEach(connection, u"UPDATE file_moves SET done = 1 WHERE id = ?"_s, moves);
}

Result<void> remove(QSqlDatabase& connection, qint64 action, const QList<qint64>& moves)
{
    const Result<void> removed =
        runForEach(connection, u"DELETE FROM file_moves WHERE id = ?"_s, moves);
    if (!removed) {
        return removed;
    }
    QSqlQuery query(connection);
    return runSql(connection, query,
        u"DELETE FROM tag_actions WHERE id = ? AND NOT EXISTS (SELECT 1 FROM file_moves WHERE "
        "action_id = tag_actions.id)"_s,
        {bind::integer(action)});
}

Result<QList<JournalledMove>> ofAction(QSqlDatabase& connection, qint64 action)
{
    QSqlQuery query(connection);
    const Result<void> done = runSql(connection, query,
        u"SELECT id, kind, track_id, source, target FROM file_moves WHERE action_id = ? ORDER BY "
        "id"_s,
        {bind::integer(action)});
    if (!done) {
        return done.error();
    }
    QList<JournalledMove> moves;
    while (query.next()) {
        JournalledMove move;
        move.id = query.value(0).toLongLong();
        move.kind = static_cast<MoveKind>(query.value(1).toUInt());
        move.track = query.value(2).toLongLong();
        move.from = pathFromBytes(query.value(3).toByteArray());
        move.to = pathFromBytes(query.value(4).toByteArray());
        moves.append(move);
    }
    return moves;
}

} // namespace models::movetable
