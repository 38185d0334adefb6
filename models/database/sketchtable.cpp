// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/sketchtable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace models::sketchtable {

namespace {

constexpr qsizetype kHashSize = sizeof(std::uint32_t);

std::vector<std::uint32_t> hashesIn(const QByteArray& bytes)
{
    std::vector<std::uint32_t> hashes;
    hashes.reserve(static_cast<std::size_t>(bytes.size() / kHashSize));
    for (qsizetype at = 0; at + kHashSize <= bytes.size(); at += kHashSize) {
        hashes.push_back(qFromLittleEndian<quint32>(bytes.constData() + at));
    }
    return hashes;
}

QByteArray bytesOf(const std::vector<std::uint32_t>& hashes)
{
    QByteArray bytes(static_cast<qsizetype>(hashes.size()) * kHashSize, Qt::Uninitialized);
    qsizetype at = 0;
    for (const std::uint32_t hash : hashes) {
        qToLittleEndian<quint32>(hash, bytes.data() + at);
        at += kHashSize;
    }
    return bytes;
}

} // namespace

Result<std::vector<Row>> readAll(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT track_id, hashes FROM fingerprint_sketches ORDER BY track_id"_s)) {
        return sqlError(connection, query.lastError());
    }
    std::vector<Row> rows;
    while (query.next()) {
        rows.push_back({query.value(0).toLongLong(), hashesIn(query.value(1).toByteArray())});
    }
    return rows;
}

Result<QList<TrackId>> tracksWithout(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT track_id FROM details WHERE track_id NOT IN "
                    "(SELECT track_id FROM fingerprint_sketches) ORDER BY track_id"_s)) {
        return sqlError(connection, query.lastError());
    }
    QList<TrackId> tracks;
    while (query.next()) {
        tracks.append(query.value(0).toLongLong());
    }
    return tracks;
}

Result<void> store(QSqlDatabase& connection, const Row& row)
{
    QSqlQuery query(connection);
    Result<void> done = prepareSql(connection, query,
        u"INSERT OR REPLACE INTO fingerprint_sketches (track_id, hashes) "
        "SELECT id, ? FROM tracks WHERE id = ?"_s);
    if (done) {
        query.addBindValue(bind::blob(bytesOf(row.hashes)));
        query.addBindValue(bind::integer(row.track));
        done = runSql(connection, query);
    }
    return done;
}

Result<void> remove(QSqlDatabase& connection, TrackId track)
{
    QSqlQuery query(connection);
    Result<void> done =
        prepareSql(connection, query, u"DELETE FROM fingerprint_sketches WHERE track_id = ?"_s);
    if (done) {
        query.addBindValue(bind::integer(track));
        done = runSql(connection, query);
    }
    return done;
}

} // namespace models::sketchtable
