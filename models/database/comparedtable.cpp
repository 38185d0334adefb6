// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/comparedtable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace models::comparedtable {

Result<QSet<SoundDigest>> ambiguous(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT digest FROM ambiguous_digests"_s)) {
        return sqlError(connection, query.lastError());
    }
    QSet<SoundDigest> digests;
    while (query.next()) {
        digests.insert(query.value(0).toByteArray());
    }
    return digests;
}

Result<std::vector<Tie>> ties(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    // Whole digests are compared already: those are copies.
    const bool isDone = query.exec(
        u"SELECT t.id, t.path, t.digest FROM tracks t WHERE t.digest IN "
        "(SELECT digest FROM tracks WHERE digest IS NOT NULL GROUP BY digest HAVING count(*) > 1) "
        "AND t.missing = 0 "
        "AND NOT EXISTS (SELECT 1 FROM parts p WHERE p.track_id = t.id) "
        "AND NOT EXISTS (SELECT 1 FROM compared_sounds c WHERE c.track_id = t.id "
        "AND t.digest IN (c.sampled, c.whole)) "
        "AND t.digest NOT IN (SELECT whole FROM compared_sounds) ORDER BY t.id"_s);
    if (!isDone) {
        return sqlError(connection, query.lastError());
    }
    std::vector<Tie> ties;
    while (query.next()) {
        ties.push_back({query.value(0).toLongLong(), pathFromBytes(query.value(1).toByteArray()),
            query.value(2).toByteArray()});
    }
    return ties;
}

Result<void> store(QSqlDatabase& connection, const std::vector<Compared>& compared)
{
    QSqlQuery query(connection);
    Result<void> done = prepareSql(connection, query,
        u"INSERT OR REPLACE INTO compared_sounds (track_id, sampled, whole) "
        "SELECT id, digest, ? FROM tracks WHERE id = ? AND digest = ?"_s);
    for (auto row = compared.cbegin(); done && row != compared.cend(); ++row) {
        query.bindValue(0, bind::blob(row->whole.toByteArray()));
        query.bindValue(1, bind::integer(row->track));
        query.bindValue(2, bind::blob(row->sampled.toByteArray()));
        done = runSql(connection, query);
    }
    return done;
}

Result<QHash<TrackId, SoundDigest>> tellApart(QSqlDatabase& connection)
{
    const Result<void> remembered = runSql(connection,
        u"INSERT OR IGNORE INTO ambiguous_digests (digest) SELECT sampled FROM compared_sounds "
        "GROUP BY sampled HAVING count(DISTINCT whole) > 1"_s);
    if (!remembered) {
        return remembered.error();
    }
    QHash<TrackId, SoundDigest> changed;
    QSqlQuery query(connection);
    if (!query.exec(u"UPDATE tracks SET digest = c.whole FROM compared_sounds c "
                    "WHERE c.track_id = tracks.id AND tracks.digest = c.sampled "
                    "AND c.whole <> c.sampled "
                    "AND c.sampled IN (SELECT digest FROM ambiguous_digests) "
                    "RETURNING tracks.id, tracks.digest"_s)) {
        return sqlError(connection, query.lastError());
    }
    while (query.next()) {
        changed.insert(query.value(0).toLongLong(), query.value(1).toByteArray());
    }
    return changed;
}

} // namespace models::comparedtable
