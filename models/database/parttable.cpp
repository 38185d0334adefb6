// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/parttable.h"

#include "models/database/bind.h"
#include "models/database/rangerows.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace models::parttable {

Result<std::vector<Row>> readAll(QSqlDatabase& connection, TrackRange range)
{
    QString sheet;
    const auto rowAt = [&sheet](const QSqlQuery& query) {
        const QString path = pathFromBytes(query.value(5).toByteArray());
        sheet = path == sheet ? sheet : path; // neighbours are of one sheet
        return Row{query.value(0).toLongLong(),
            std::make_shared<const TrackPart>(
                TrackPart{query.value(1).toInt(), query.value(2).toLongLong(),
                    query.value(3).toLongLong(), query.value(4).toInt(), sheet})};
    };
    return rowsInRange<Row>(connection,
        u"SELECT track_id, number, start_ms, end_ms, siblings, sheet FROM parts "
        "WHERE track_id BETWEEN ? AND ? ORDER BY track_id"_s,
        range, rowAt);
}

Result<void> store(QSqlDatabase& connection, TrackId track, const TrackPart& part)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT OR REPLACE INTO parts (track_id, number, start_ms, end_ms, siblings, sheet) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s);
    if (!prepared) {
        return prepared;
    }
    query.addBindValue(bind::integer(track));
    query.addBindValue(bind::integer(part.number));
    query.addBindValue(bind::integer(part.startMs));
    query.addBindValue(bind::integer(part.endMs));
    query.addBindValue(bind::integer(part.siblings));
    query.addBindValue(bind::blob(pathToBytes(part.sheet)));
    return runSql(connection, query);
}

} // namespace models::parttable
