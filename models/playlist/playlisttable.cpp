// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlisttable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/playlist/reasonjson.h"

#include <QDateTime>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace models::playlisttable {

namespace {

QVariant realOrNull(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

std::optional<double> optionalReal(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

Result<void> touch(QSqlDatabase& connection, PlaylistId id)
{
    QSqlQuery query(connection);
    return runSql(connection, query, u"UPDATE playlists SET changed_ms = ? WHERE id = ?"_s,
        {bind::integer(QDateTime::currentMSecsSinceEpoch()), bind::integer(id)});
}

} // namespace

Result<QList<PlaylistSummary>> all(const QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    const Result<void> done = runSql(connection, query,
        u"SELECT id, name, created_ms, (SELECT COUNT(*) FROM playlist_entries "
        "WHERE playlist_id = playlists.id), locked FROM playlists"_s,
        {});
    if (!done) {
        return done.error();
    }
    QList<PlaylistSummary> playlists;
    while (query.next()) {
        PlaylistSummary playlist;
        playlist.id = query.value(0).toLongLong();
        playlist.name = query.value(1).toString();
        playlist.createdMs = query.value(2).toLongLong();
        playlist.trackCount = query.value(3).toInt();
        playlist.isLocked = query.value(4).toInt() != 0;
        playlists.append(playlist);
    }
    return playlists;
}

Result<PlaylistId> lastId(const QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    const Result<void> done = runSql(
        connection, query, u"SELECT seq FROM sqlite_sequence WHERE name = 'playlists'"_s, {});
    if (!done) {
        return done.error();
    }
    return query.next() ? query.value(0).toLongLong() : PlaylistId{0};
}

Result<QList<PlaylistEntry>> entries(const QSqlDatabase& connection, PlaylistId id)
{
    QSqlQuery query(connection);
    const Result<void> done = runSql(connection, query,
        u"SELECT track_id, distance, transition, reason FROM playlist_entries "
        "WHERE playlist_id = ? ORDER BY position"_s,
        {bind::integer(id)});
    if (!done) {
        return done.error();
    }
    QList<PlaylistEntry> entries;
    while (query.next()) {
        PlaylistEntry entry;
        entry.trackId = query.value(0).toLongLong();
        entry.distance = optionalReal(query.value(1));
        entry.transition = optionalReal(query.value(2));
        entry.reason = reasonFromJson(query.value(3).toString());
        entries.append(entry);
    }
    return entries;
}

Result<QList<PlaylistPlace>> placesOf(const QSqlDatabase& connection, TrackId track)
{
    QSqlQuery query(connection);
    const Result<void> done = runSql(connection, query,
        u"SELECT playlist_id, position FROM playlist_entries WHERE track_id = ? "
        "ORDER BY playlist_id, position"_s,
        {bind::integer(track)});
    if (!done) {
        return done.error();
    }
    QList<PlaylistPlace> places;
    while (query.next()) {
        places.append({query.value(0).toLongLong(), query.value(1).toInt()});
    }
    return places;
}

Result<void> insert(QSqlDatabase& connection, const PlaylistSummary& playlist)
{
    QSqlQuery query(connection);
    return runSql(connection, query,
        u"INSERT INTO playlists (id, name, created_ms, changed_ms) VALUES (?, ?, ?, ?)"_s,
        {bind::integer(playlist.id), bind::text(playlist.name), bind::integer(playlist.createdMs),
            bind::integer(playlist.createdMs)});
}

Result<void> rename(QSqlDatabase& connection, PlaylistId id, const QString& name)
{
    QSqlQuery query(connection);
    const Result<void> done = runSql(connection, query,
        u"UPDATE playlists SET name = ? WHERE id = ?"_s, {bind::text(name), bind::integer(id)});
    return done ? touch(connection, id) : done;
}

Result<void> setLocked(QSqlDatabase& connection, PlaylistId id, bool isLocked)
{
    QSqlQuery query(connection);
    return runSql(connection, query, u"UPDATE playlists SET locked = ? WHERE id = ?"_s,
        {bind::integer(isLocked ? 1 : 0), bind::integer(id)});
}

Result<void> remove(QSqlDatabase& connection, PlaylistId id)
{
    QSqlQuery query(connection);
    return runSql(connection, query, u"DELETE FROM playlists WHERE id = ?"_s, {bind::integer(id)});
}

Result<void> replaceEntries(
    QSqlDatabase& connection, PlaylistId id, const QList<PlaylistEntry>& entries)
{
    QSqlQuery removal(connection);
    const Result<void> removed = runSql(connection, removal,
        u"DELETE FROM playlist_entries WHERE playlist_id = ?"_s, {bind::integer(id)});
    if (!removed) {
        return removed;
    }
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO playlist_entries (playlist_id, position, track_id, distance, transition, "
        "reason) VALUES (?, ?, ?, ?, ?, ?)"_s);
    if (!prepared) {
        return prepared;
    }
    for (qsizetype position = 0; position < entries.size(); ++position) {
        const PlaylistEntry& entry = entries.at(position);
        query.bindValue(0, bind::integer(id));
        query.bindValue(1, bind::integer(position));
        query.bindValue(2, bind::integer(entry.trackId));
        query.bindValue(3, realOrNull(entry.distance));
        query.bindValue(4, realOrNull(entry.transition));
        query.bindValue(5, bind::text(reasonToJson(entry.reason)));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done;
        }
    }
    return touch(connection, id);
}

} // namespace models::playlisttable
