// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/connection.h"

#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QSqlError>
#include <QStringList>

#include <atomic>

using namespace Qt::StringLiterals;

namespace models::connection {

namespace {

/// Another process may hold the write lock for a whole batch; give up only when it looks stuck.
constexpr int kBusyTimeoutMs = 30'000;

Result<void> applySettings(QSqlDatabase& connection, Access access)
{
    QStringList statements{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = NORMAL"_s};
    if (access == Access::Read) {
        statements << u"PRAGMA query_only = ON"_s;
    }
    for (const QString& statement : std::as_const(statements)) {
        if (const Result<void> done = runSql(connection, statement); !done) {
            return done.error();
        }
    }
    return {};
}

} // namespace

Result<QSqlDatabase> open(const QString& path, const QString& name, Access access)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyTimeoutMs);
    if (access == Access::Inspect) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    connection.setConnectOptions(options);
    connection.setDatabaseName(fileUri(path));
    Result<void> opened;
    if (!connection.open()) {
        opened = sqlError(connection, connection.lastError());
    } else if (access != Access::Inspect) {
        opened = applySettings(connection, access);
    }
    if (!opened) {
        connection = {};
        close(name);
        return opened.error();
    }
    return connection;
}

void close(const QString& name)
{
    QSqlDatabase::removeDatabase(name);
}

QString uniqueName(const QString& purpose)
{
    static std::atomic<quint64> next{0};
    return u"segue-%1-%2"_s.arg(purpose).arg(next.fetch_add(1));
}

QString filePath(const QSqlDatabase& connection)
{
    const QByteArray uri = connection.databaseName().toUtf8();
    return pathFromBytes(
        QByteArray::fromPercentEncoding(uri.sliced(uri.startsWith("file:") ? 5 : 0)));
}

QString fileUri(const QString& path)
{
    return u"file:"_s + QString::fromLatin1(pathToBytes(path).toPercentEncoding("/"));
}

} // namespace models::connection
