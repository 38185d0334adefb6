// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/recordingtable.h"

#include "models/database/bind.h"
#include "models/database/rangerows.h"
#include "models/database/sqlerror.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace models::recordingtable {

Result<std::vector<Row>> readAll(QSqlDatabase& connection, TrackRange range)
{
    return rowsInRange<Row>(connection,
        u"SELECT track_id, recording FROM same_recordings WHERE track_id BETWEEN ? AND ? "
        "ORDER BY track_id"_s,
        range, [](const QSqlQuery& query) {
            return Row{query.value(0).toLongLong(), query.value(1).toLongLong()};
        });
}

Result<void> replaceAll(QSqlDatabase& connection, const QHash<TrackId, qint64>& recordings)
{
    if (const Result<void> gone = runSql(connection, u"DELETE FROM same_recordings"_s); !gone) {
        return gone;
    }
    QSqlQuery query(connection);
    // A track may have gone since the recordings were looked for.
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO same_recordings (track_id, recording) SELECT id, ? FROM tracks "
        "WHERE id = ?"_s);
    if (!prepared) {
        return prepared;
    }
    for (auto track = recordings.cbegin(); track != recordings.cend(); ++track) {
        query.bindValue(0, bind::integer(track.value()));
        query.bindValue(1, bind::integer(track.key()));
        if (const Result<void> done = runSql(connection, query); !done) {
            return done;
        }
    }
    return {};
}

} // namespace models::recordingtable
