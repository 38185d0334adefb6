// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/removaltable.h"

#include "models/database/bind.h"
#include "models/database/inheritancetable.h"
#include "models/database/referencereader.h"
#include "models/database/removedrowtable.h"
#include "models/database/sqlerror.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace models::removaltable {

namespace {

constexpr int kKept = 50;

/// The tables that hold something about a track, the tracks themselves first.
Result<QList<Reference>> holders(const QSqlDatabase& connection)
{
    const Result<QList<Reference>> all = references(connection);
    if (!all) {
        return all.error();
    }
    QList<Reference> found{{u"tracks"_s, u"id"_s, u"tracks"_s}};
    std::copy_if(all->cbegin(), all->cend(), std::back_inserter(found),
        [](const Reference& reference) { return reference.target == u"tracks"_s; });
    return found;
}

/// The number that `statement` gives for each track, added up.
Result<int> sumOf(QSqlDatabase& connection, const QString& statement, const QList<TrackId>& tracks)
{
    QSqlQuery query(connection);
    if (const Result<void> prepared = prepareSql(connection, query, statement); !prepared) {
        return prepared.error();
    }
    int sum = 0;
    for (const TrackId track : tracks) {
        query.bindValue(0, bind::integer(track));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done.error();
        }
        sum += query.next() ? query.value(0).toInt() : 0;
    }
    return sum;
}

Result<RemovalId> insertRemoval(QSqlDatabase& connection, TrackId heir, qint64 atMs)
{
    QSqlQuery query(connection);
    Result<void> done = prepareSql(connection, query,
        u"INSERT INTO removals (at_ms, heir_id, heir_added_ms) "
        "VALUES (?, ?, coalesce((SELECT added_ms FROM tracks WHERE id = ?), 0))"_s);
    if (done) {
        query.addBindValue(bind::integer(atMs));
        query.addBindValue(bind::integer(heir));
        query.addBindValue(bind::integer(heir));
        done = runSql(connection, query);
    }
    if (!done) {
        return done.error();
    }
    const RemovalId id = query.lastInsertId().toLongLong();
    done = runSql(connection, u"DELETE FROM removals WHERE id <= %1"_s.arg(id - kKept));
    return done ? Result<RemovalId>(id) : Result<RemovalId>(done.error());
}

Result<void> deleteTracks(QSqlDatabase& connection, const QList<TrackId>& tracks)
{
    QSqlQuery query(connection);
    const Result<void> prepared =
        prepareSql(connection, query, u"DELETE FROM tracks WHERE id = ?"_s);
    if (!prepared) {
        return prepared;
    }
    for (const TrackId track : tracks) {
        query.bindValue(0, bind::integer(track));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done;
        }
    }
    return {};
}

Error nothingToBringBack()
{
    return {ErrorCode::NotFound,
        QCoreApplication::translate(
            "models::Removals", "No removed tracks are left that could be brought back.")};
}

} // namespace

Result<Loss> loss(QSqlDatabase& connection, const QList<TrackId>& tracks)
{
    const Result<int> found =
        sumOf(connection, u"SELECT count(*) FROM tracks WHERE id = ?"_s, tracks);
    const Result<int> ratings =
        sumOf(connection, u"SELECT rating > 0 FROM user_data WHERE track_id = ?"_s, tracks);
    const Result<int> played =
        sumOf(connection, u"SELECT play_count > 0 FROM user_data WHERE track_id = ?"_s, tracks);
    const Result<int> entries =
        sumOf(connection, u"SELECT count(*) FROM playlist_entries WHERE track_id = ?"_s, tracks);
    for (const Result<int>& count : {found, ratings, played, entries}) {
        if (!count) {
            return count.error();
        }
    }
    return Loss{*found, *ratings, *played, *entries};
}

Result<RemovalId> remove(
    QSqlDatabase& connection, const QList<TrackId>& tracks, TrackId heir, qint64 atMs)
{
    const Result<QList<Reference>> tables = holders(connection);
    if (!tables) {
        return tables.error();
    }
    const Result<RemovalId> removal = insertRemoval(connection, heir, atMs);
    if (!removal) {
        return removal;
    }
    Result<void> done;
    for (auto table = tables->cbegin(); done && table != tables->cend(); ++table) {
        done = removedrowtable::keep(connection, *removal, *table, tracks);
    }
    if (done && heir != 0) {
        done = removedrowtable::keep(
            connection, *removal, {u"user_data"_s, u"track_id"_s, u"tracks"_s}, {heir});
        done = done ? inheritancetable::take(connection, heir, tracks) : done;
    }
    done = done ? deleteTracks(connection, tracks) : done;
    return done ? removal : Result<RemovalId>(done.error());
}

Result<QList<TrackId>> bringBack(QSqlDatabase& connection, RemovalId removal)
{
    QSqlQuery query(connection);
    Result<void> done = prepareSql(
        connection, query, u"SELECT heir_id, heir_added_ms FROM removals WHERE id = ?"_s);
    if (done) {
        query.addBindValue(bind::integer(removal));
        done = runSql(connection, query);
    }
    if (!done) {
        return done.error();
    }
    if (!query.next()) {
        return nothingToBringBack();
    }
    const TrackId heir = query.value(0).toLongLong();
    const qint64 heirAddedMs = query.value(1).toLongLong();
    query.finish();
    if (heir != 0) {
        done = inheritancetable::giveBack(connection, heir, heirAddedMs);
    }
    Result<QList<TrackId>> tracks = done ? removedrowtable::putBack(connection, removal, heir)
                                         : Result<QList<TrackId>>(done.error());
    if (tracks) {
        done = runSql(connection, u"DELETE FROM removals WHERE id = %1"_s.arg(removal));
    }
    return done ? tracks : Result<QList<TrackId>>(done.error());
}

Result<std::optional<RemovalId>> latest(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    if (!query.exec(u"SELECT max(id) FROM removals"_s) || !query.next()) {
        return sqlError(connection, query.lastError());
    }
    return query.value(0).isNull() ? std::optional<RemovalId>()
                                   : std::optional<RemovalId>(query.value(0).toLongLong());
}

} // namespace models::removaltable
