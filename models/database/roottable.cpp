// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/roottable.h"

#include "models/database/bind.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace models::roottable {

Result<QStringList> readAll(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT path FROM roots ORDER BY id"_s)) {
        return sqlError(connection, query.lastError());
    }
    QStringList paths;
    while (query.next()) {
        paths << pathFromBytes(query.value(0).toByteArray());
    }
    return paths;
}

Result<QList<Root>> all(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT path, enabled, excluded FROM roots ORDER BY id"_s)) {
        return sqlError(connection, query.lastError());
    }
    QList<Root> roots;
    while (query.next()) {
        roots.append({pathFromBytes(query.value(0).toByteArray()), query.value(1).toBool(),
            query.value(2).toString().split(u'\n', Qt::SkipEmptyParts)});
    }
    return roots;
}

Result<void> setChoices(QSqlDatabase& connection, const Root& root)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(
        connection, query, u"UPDATE roots SET enabled = ?, excluded = ? WHERE path = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(root.isEnabled ? 1 : 0));
    query.addBindValue(bind::text(root.excluded.join(u'\n')));
    query.addBindValue(bind::blob(pathToBytes(root.path)));
    return runSql(connection, query);
}

Result<void> insert(QSqlDatabase& connection, const QString& path, qint64 addedMs)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT INTO roots (path, added_ms) VALUES (?, ?) ON CONFLICT (path) DO NOTHING"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::blob(pathToBytes(path)));
    query.addBindValue(bind::integer(addedMs));
    return runSql(connection, query);
}

Result<QHash<QString, quint64>> devices(QSqlDatabase& connection)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT path, device FROM roots"_s)) {
        return sqlError(connection, query.lastError());
    }
    QHash<QString, quint64> devices;
    while (query.next()) {
        devices.insert(pathFromBytes(query.value(0).toByteArray()),
            static_cast<quint64>(query.value(1).toLongLong()));
    }
    return devices;
}

Result<void> setDevice(QSqlDatabase& connection, const QString& path, quint64 device)
{
    QSqlQuery query(connection);
    const Result<void> prepared =
        prepareSql(connection, query, u"UPDATE roots SET device = ? WHERE path = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(device));
    query.addBindValue(bind::blob(pathToBytes(path)));
    return runSql(connection, query);
}

Result<void> remove(QSqlDatabase& connection, const QString& path)
{
    QSqlQuery query(connection);
    const Result<void> prepared =
        prepareSql(connection, query, u"DELETE FROM roots WHERE path = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::blob(pathToBytes(path)));
    return runSql(connection, query);
}

} // namespace models::roottable
