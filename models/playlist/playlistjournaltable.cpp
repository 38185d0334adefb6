// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistjournaltable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/playlist/playlisttable.h"
#include "models/playlist/reasonjson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace models::playlistjournaltable {

namespace {

QJsonValue numberOrNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<double> optionalNumber(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QString entriesToJson(const QList<PlaylistEntry>& entries)
{
    QJsonArray array;
    for (const PlaylistEntry& entry : entries) {
        array.append(QJsonArray{entry.trackId, numberOrNull(entry.distance),
            numberOrNull(entry.transition), reasonToJson(entry.reason)});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<PlaylistEntry> entriesFromJson(const QString& json)
{
    QList<PlaylistEntry> entries;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        PlaylistEntry entry;
        entry.trackId = value[0].toInteger();
        entry.distance = optionalNumber(value[1]);
        entry.transition = optionalNumber(value[2]);
        entry.reason = reasonFromJson(value[3].toString());
        entries.append(entry);
    }
    return entries;
}

// The entries whose tracks are still in the library.
Result<QList<PlaylistEntry>> living(
    const QSqlDatabase& connection, const QList<PlaylistEntry>& entries)
{
    QList<PlaylistEntry> kept;
    QSqlQuery query(connection);
    if (const Result<void> prepared =
            prepareSql(connection, query, u"SELECT 1 FROM tracks WHERE id = ?"_s);
        !prepared) {
        return prepared.error();
    }
    for (const PlaylistEntry& entry : entries) {
        query.bindValue(0, bind::integer(entry.trackId));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done.error();
        }
        if (query.next()) {
            kept.append(entry);
        }
    }
    return kept;
}

// A name that another playlist took meanwhile gets a number.
Result<QString> freeName(const QSqlDatabase& connection, PlaylistId id, const QString& name)
{
    const Result<QList<PlaylistSummary>> all = playlisttable::all(connection);
    if (!all) {
        return all.error();
    }
    QSet<QString> taken;
    for (const PlaylistSummary& playlist : *all) {
        if (playlist.id != id) {
            taken.insert(playlist.name);
        }
    }
    QString free = name;
    for (int number = 2; taken.contains(free); ++number) {
        free = u"%1 (%2)"_s.arg(name).arg(number);
    }
    return free;
}

struct Note
{
    qint64 number = 0;
    PlaylistSummary playlist;
    bool wasThere = false;
    QList<PlaylistEntry> entries;
};

Result<void> bringBack(QSqlDatabase& connection, const Note& note)
{
    PlaylistSummary playlist = note.playlist;
    const Result<QString> name = freeName(connection, playlist.id, playlist.name);
    if (!name) {
        return name.error();
    }
    playlist.name = *name;
    const Result<QList<PlaylistSummary>> all = playlisttable::all(connection);
    if (!all) {
        return all.error();
    }
    const bool isThere = std::any_of(all->begin(), all->end(),
        [&playlist](const PlaylistSummary& other) { return other.id == playlist.id; });
    const Result<void> named = isThere
        ? playlisttable::rename(connection, playlist.id, playlist.name)
        : playlisttable::insert(connection, playlist);
    if (!named) {
        return named;
    }
    const Result<QList<PlaylistEntry>> entries = living(connection, note.entries);
    return entries ? playlisttable::replaceEntries(connection, playlist.id, *entries)
                   : Result<void>(entries.error());
}

} // namespace

Result<void> note(QSqlDatabase& connection, PlaylistId id)
{
    QSqlQuery query(connection);
    const Result<void> found = runSql(connection, query,
        u"SELECT name, created_ms FROM playlists WHERE id = ?"_s, {bind::integer(id)});
    if (!found) {
        return found;
    }
    const bool wasThere = query.next();
    const QString name = wasThere ? query.value(0).toString() : QString();
    const qint64 createdMs = wasThere ? query.value(1).toLongLong() : 0;
    const Result<QList<PlaylistEntry>> entries = playlisttable::entries(connection, id);
    if (!entries) {
        return entries.error();
    }
    QSqlQuery insertion(connection);
    const Result<void> inserted = runSql(connection, insertion,
        u"INSERT INTO playlist_journal (playlist_id, at_ms, was_there, name, created_ms, entries) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s,
        {bind::integer(id), bind::integer(QDateTime::currentMSecsSinceEpoch()),
            bind::integer(wasThere ? 1 : 0), bind::text(name), bind::integer(createdMs),
            bind::text(entriesToJson(*entries))});
    if (!inserted) {
        return inserted;
    }
    QSqlQuery trimming(connection);
    return runSql(connection, trimming,
        u"DELETE FROM playlist_journal WHERE id <= (SELECT MAX(id) FROM playlist_journal) - ?"_s,
        {bind::integer(kDepth)});
}

Result<QString> undoLatest(QSqlDatabase& connection)
{
    Note latest;
    QSqlQuery query(connection);
    const Result<void> found = runSql(connection, query,
        u"SELECT id, playlist_id, was_there, name, created_ms, entries FROM playlist_journal "
        "ORDER BY id DESC LIMIT 1"_s);
    if (!found) {
        return found.error();
    }
    if (!query.next()) {
        return QString();
    }
    latest.number = query.value(0).toLongLong();
    latest.playlist.id = query.value(1).toLongLong();
    latest.wasThere = query.value(2).toInt() != 0;
    latest.playlist.name = query.value(3).toString();
    latest.playlist.createdMs = query.value(4).toLongLong();
    latest.entries = entriesFromJson(query.value(5).toString());
    query.finish();
    QString name = latest.playlist.name;
    if (!latest.wasThere) {
        QSqlQuery naming(connection);
        const Result<void> named = runSql(connection, naming,
            u"SELECT name FROM playlists WHERE id = ?"_s, {bind::integer(latest.playlist.id)});
        name = named && naming.next() ? naming.value(0).toString() : QString();
    }
    const Result<void> done = latest.wasThere
        ? bringBack(connection, latest)
        : playlisttable::remove(connection, latest.playlist.id);
    if (!done) {
        return done.error();
    }
    QSqlQuery removal(connection);
    const Result<void> removed = runSql(connection, removal,
        u"DELETE FROM playlist_journal WHERE id = ?"_s, {bind::integer(latest.number)});
    return removed ? Result<QString>(name) : Result<QString>(removed.error());
}

} // namespace models::playlistjournaltable
