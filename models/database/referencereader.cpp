// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/referencereader.h"

#include "models/database/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace models {

Result<QList<Reference>> references(const QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_master AS m "
                    "JOIN pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' "
                    "ORDER BY m.rowid, f.id"_s)) {
        return sqlError(connection, query.lastError());
    }
    QList<Reference> found;
    while (query.next()) {
        found.append(
            {query.value(0).toString(), query.value(1).toString(), query.value(2).toString()});
    }
    return found;
}

} // namespace models
