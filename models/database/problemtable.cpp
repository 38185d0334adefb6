// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/problemtable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace models::problemtable {

namespace {

/// The order of the columns in every statement below.
enum Column : int
{
    Path,
    Severity,
    Code,
    Detail,
    Size,
    ModifiedNs,
    Inode,
    SeenMs,
    Ignored,
};

Problem problemAt(const QSqlQuery& query)
{
    Problem problem;
    problem.path = pathFromBytes(query.value(Path).toByteArray());
    problem.severity = static_cast<ProblemSeverity>(query.value(Severity).toInt());
    problem.code = static_cast<analysis::ErrorCode>(query.value(Code).toInt());
    problem.detail = query.value(Detail).toString();
    problem.stamp.size = query.value(Size).toLongLong();
    problem.stamp.modifiedNs = query.value(ModifiedNs).toLongLong();
    problem.stamp.inode = static_cast<quint64>(query.value(Inode).toLongLong());
    problem.seenMs = query.value(SeenMs).toLongLong();
    problem.isIgnored = query.value(Ignored).toBool();
    return problem;
}

} // namespace

Result<QList<Problem>> readAll(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT path, severity, code, detail, size, modified_ns, inode, seen_ms, "
                    "ignored FROM problems ORDER BY path"_s)) {
        return sqlError(connection, query.lastError());
    }
    QList<Problem> problems;
    while (query.next()) {
        problems << problemAt(query);
    }
    return problems;
}

Result<QList<Problem>> readMissing(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    // The file of a track that a cue sheet cuts up is there: its parts are, between "#" and what
    // follows that in ASCII.
    if (!query.exec(u"SELECT path, id FROM tracks AS whole WHERE missing <> 0 AND NOT EXISTS ("
                    "SELECT 1 FROM tracks AS piece JOIN parts ON track_id = piece.id "
                    "WHERE piece.missing = 0 AND piece.path > CAST(whole.path || '#' AS BLOB) "
                    "AND piece.path < CAST(whole.path || '$' AS BLOB)) ORDER BY path"_s)) {
        return sqlError(connection, query.lastError());
    }
    QList<Problem> problems;
    while (query.next()) {
        Problem problem;
        problem.path = pathFromBytes(query.value(0).toByteArray());
        problem.severity = ProblemSeverity::Warning;
        problem.code = analysis::ErrorCode::FileNotFound;
        problem.missingTrack = query.value(1).toLongLong();
        problems << problem;
    }
    return problems;
}

Result<void> store(QSqlDatabase& connection, const Problem& problem)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO problems (path, severity, code, detail, size, modified_ns, inode, seen_ms) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET "
        "ignored = ignored AND (severity, code, size, modified_ns) = (excluded.severity, "
        "excluded.code, excluded.size, excluded.modified_ns), "
        "severity = excluded.severity, code = excluded.code, detail = excluded.detail, "
        "size = excluded.size, modified_ns = excluded.modified_ns, inode = excluded.inode, "
        "seen_ms = excluded.seen_ms"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.bindValue(Path, bind::blob(pathToBytes(problem.path)));
    query.bindValue(Severity, bind::integer(static_cast<int>(problem.severity)));
    query.bindValue(Code, bind::integer(static_cast<int>(problem.code)));
    query.bindValue(Detail, bind::text(problem.detail));
    query.bindValue(Size, bind::integer(problem.stamp.size));
    query.bindValue(ModifiedNs, bind::integer(problem.stamp.modifiedNs));
    query.bindValue(Inode, bind::integer(problem.stamp.inode));
    query.bindValue(SeenMs, bind::integer(problem.seenMs));
    return runSql(connection, query);
}

Result<void> remove(QSqlDatabase& connection, const QString& path)
{
    QSqlQuery query(connection);
    const Result<void> prepared =
        prepareSql(connection, query, u"DELETE FROM problems WHERE path = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::blob(pathToBytes(path)));
    return runSql(connection, query);
}

Result<void> removeWarning(QSqlDatabase& connection, const QString& path, analysis::ErrorCode code)
{
    QSqlQuery query(connection);
    return runSql(connection, query,
        u"DELETE FROM problems WHERE path = ? AND severity = ? AND code = ?"_s,
        {bind::blob(pathToBytes(path)), bind::integer(static_cast<int>(ProblemSeverity::Warning)),
            bind::integer(static_cast<int>(code))});
}

Result<void> move(QSqlDatabase& connection, const QString& from, const QString& to)
{
    const Result<void> removed = remove(connection, to);
    if (!removed) {
        return removed;
    }
    QSqlQuery query(connection);
    return runSql(connection, query, u"UPDATE problems SET path = ? WHERE path = ?"_s,
        {bind::blob(pathToBytes(to)), bind::blob(pathToBytes(from))});
}

Result<void> setIgnored(QSqlDatabase& connection, const QStringList& paths, bool isIgnored)
{
    QSqlQuery query(connection);
    const Result<void> prepared =
        prepareSql(connection, query, u"UPDATE problems SET ignored = ? WHERE path = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    for (const QString& path : paths) {
        query.bindValue(0, bind::integer(isIgnored ? 1 : 0));
        query.bindValue(1, bind::blob(pathToBytes(path)));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done.error();
        }
    }
    return {};
}

} // namespace models::problemtable
