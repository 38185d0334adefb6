// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/answertable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace models::answertable {

Result<void> create(QSqlDatabase& connection)
{
    return runSql(connection,
        u"CREATE TABLE IF NOT EXISTS answers (name BLOB PRIMARY KEY, stored_ms INTEGER NOT NULL, "
        "until_ms INTEGER NOT NULL, size INTEGER NOT NULL, body BLOB NOT NULL) STRICT"_s);
}

Result<std::optional<Answer>> read(QSqlDatabase& connection, const QByteArray& name)
{
    QSqlQuery query(connection);
    const Result<void> done =
        runSql(connection, query, u"SELECT body, until_ms FROM answers WHERE name = ?"_s, {name});
    if (!done) {
        return done.error();
    }
    if (!query.next()) {
        return std::optional<Answer>();
    }
    return std::optional(Answer{query.value(0).toByteArray(), query.value(1).toLongLong()});
}

Result<void> store(QSqlDatabase& connection, const QByteArray& name, const Answer& answer,
    qint64 nowMs, qint64 mostBytes)
{
    QSqlQuery query(connection);
    Result<void> done = runSql(connection, query,
        u"INSERT OR REPLACE INTO answers (name, stored_ms, until_ms, size, body) "
        "VALUES (?, ?, ?, ?, ?)"_s,
        {name, nowMs, answer.untilMs, answer.body.size(), bind::blob(answer.body)});
    if (done) {
        done = runSql(connection, query,
            u"DELETE FROM answers WHERE name IN (SELECT name FROM (SELECT name, SUM(size) OVER "
            "(ORDER BY stored_ms DESC, name) AS total FROM answers) WHERE total > ?)"_s,
            {mostBytes});
    }
    return done;
}

Result<void> clear(QSqlDatabase& connection)
{
    Result<void> done = runSql(connection, u"DELETE FROM answers"_s);
    return done ? runSql(connection, u"VACUUM"_s) : done;
}

Result<qint64> bytes(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    const Result<void> done =
        runSql(connection, query, u"SELECT COALESCE(SUM(size), 0) FROM answers"_s);
    if (!done) {
        return done.error();
    }
    return query.next() ? query.value(0).toLongLong() : 0;
}

} // namespace models::answertable
