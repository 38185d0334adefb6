// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/relocation.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <utility>

using namespace Qt::StringLiterals;

namespace models::relocation {

namespace {

struct PathColumn
{
    QString table;
    QString column = u"path"_s;
};

/// Rows by rowid, with the paths they shall have.
using NewPaths = QList<std::pair<qint64, QByteArray>>;

QByteArray withoutSlash(const QString& folder)
{
    QByteArray bytes = pathToBytes(folder);
    while (bytes.size() > 1 && bytes.endsWith('/')) {
        bytes.chop(1);
    }
    return bytes;
}

Result<NewPaths> newPaths(
    QSqlDatabase& connection, const PathColumn& paths, const QByteArray& from, const QByteArray& to)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT rowid, %1 FROM %2"_s.arg(paths.column, paths.table))) {
        return sqlError(connection, query.lastError());
    }
    NewPaths changes;
    while (query.next()) {
        const QByteArray path = query.value(1).toByteArray();
        if (path == from || path.startsWith(from + '/')) {
            changes.append({query.value(0).toLongLong(), to + path.sliced(from.size())});
        }
    }
    return changes;
}

Result<int> rewrite(
    QSqlDatabase& connection, const PathColumn& paths, const QByteArray& from, const QByteArray& to)
{
    const Result<NewPaths> changes = newPaths(connection, paths, from, to);
    if (!changes) {
        return changes.error();
    }
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"UPDATE %1 SET %2 = ? WHERE rowid = ?"_s.arg(paths.table, paths.column));
    if (!prepared) {
        return prepared.error();
    }
    // First out of the way of each other: /music may become /music/old.
    for (const bool isFinal : {false, true}) {
        for (const auto& [row, path] : *changes) {
            query.bindValue(0, bind::blob(isFinal ? path : "moving/" + QByteArray::number(row)));
            query.bindValue(1, bind::integer(row));
            if (const Result<void> done = runSql(connection, query); !done) {
                return done.error();
            }
        }
    }
    return static_cast<int>(changes->size());
}

Result<doctor::Relocated> rewriteAll(
    QSqlDatabase& connection, const QByteArray& from, const QByteArray& to)
{
    const Result<int> roots = rewrite(connection, {u"roots"_s}, from, to);
    const Result<int> tracks = roots ? rewrite(connection, {u"tracks"_s}, from, to) : roots;
    const Result<int> sheets =
        tracks ? rewrite(connection, {u"parts"_s, u"sheet"_s}, from, to) : tracks;
    Result<int> others = sheets ? rewrite(connection, {u"problems"_s}, from, to) : sheets;
    // The journal, too: an act is taken back where its files are now.
    const QList<PathColumn> journal{
        {u"tag_changes"_s}, {u"file_moves"_s, u"source"_s}, {u"file_moves"_s, u"target"_s}};
    for (const PathColumn& paths : journal) {
        others = others ? rewrite(connection, paths, from, to) : others;
    }
    return others ? Result<doctor::Relocated>(doctor::Relocated{*roots, *tracks})
                  : Result<doctor::Relocated>(others.error());
}

} // namespace

Result<doctor::Relocated> run(QSqlDatabase& connection, const QString& from, const QString& to)
{
    if (const Result<void> begun = runSql(connection, u"BEGIN IMMEDIATE"_s); !begun) {
        return begun.error();
    }
    Result<doctor::Relocated> moved = rewriteAll(connection, withoutSlash(from), withoutSlash(to));
    if (moved) {
        if (const Result<void> done = runSql(connection, u"COMMIT"_s); !done) {
            moved = done.error();
        }
    }
    if (!moved) {
        (void)runSql(connection, u"ROLLBACK"_s);
    }
    return moved;
}

} // namespace models::relocation
