// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searches/searchtable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace models::searchtable {

Result<QList<SavedSearch>> all(const QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    const Result<void> done =
        runSql(connection, query, u"SELECT id, name, query FROM saved_searches"_s);
    if (!done) {
        return done.error();
    }
    QList<SavedSearch> searches;
    while (query.next()) {
        searches.append({.id = query.value(0).toLongLong(),
            .name = query.value(1).toString(),
            .query = query.value(2).toString()});
    }
    return searches;
}

Result<void> put(QSqlDatabase& connection, const SavedSearch& search)
{
    QSqlQuery query(connection);
    return runSql(connection, query,
        u"INSERT INTO saved_searches (id, name, query) VALUES (?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query"_s,
        {bind::integer(search.id), bind::text(search.name), bind::text(search.query)});
}

Result<void> remove(QSqlDatabase& connection, SavedSearchId id)
{
    QSqlQuery query(connection);
    return runSql(
        connection, query, u"DELETE FROM saved_searches WHERE id = ?"_s, {bind::integer(id)});
}

} // namespace models::searchtable
