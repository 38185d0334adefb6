// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/ignoredtable.h"

#include "models/database/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace models {

TidyId tidyId(const TidyGroup& group)
{
    return {tidyKindName(group.kind), group.subject};
}

namespace ignoredtable {

Result<QSet<TidyId>> readAll(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT kind, subject FROM ignored_suggestions"_s)) {
        return sqlError(connection, query.lastError());
    }
    QSet<TidyId> ids;
    while (query.next()) {
        ids.insert({query.value(0).toString(), query.value(1).toString()});
    }
    return ids;
}

Result<void> setIgnored(QSqlDatabase& connection, const QList<TidyId>& ids, bool isIgnored)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        isIgnored ? u"INSERT OR IGNORE INTO ignored_suggestions (kind, subject) VALUES (?, ?)"_s
                  : u"DELETE FROM ignored_suggestions WHERE kind = ? AND subject = ?"_s);
    if (!prepared) {
        return prepared;
    }
    for (const TidyId& id : ids) {
        query.bindValue(0, id.first);
        query.bindValue(1, id.second);
        if (const Result<void> done = runSql(connection, query); !done) {
            return done;
        }
    }
    return {};
}

} // namespace ignoredtable

} // namespace models
