// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/sqlerror.h"

#include "models/database/connection.h"
#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <filesystem>

namespace models {

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html); its header is not needed for these.
enum Code : int
{
    kPermission = 3,
    kBusy = 5,
    kReadOnly = 8,
    kInputOutput = 10,
    kCorrupt = 11,
    kFull = 13,
    kCannotOpen = 14,
    kNotADatabase = 26,
};

constexpr int kPrimaryMask = 0xFF;

/// The write-ahead log and its index need a few pages; below this nothing can be stored.
constexpr std::uintmax_t kLeastFreeBytes = 256 * 1024;

QString sentence(const char* text)
{
    return QCoreApplication::translate("models::Database", text);
}

bool isDiskFull(const QString& path)
{
    std::error_code failure;
    const std::filesystem::space_info space =
        std::filesystem::space(toStdPath(path).parent_path(), failure);
    return !failure && space.available < kLeastFreeBytes;
}

Error diskFull(const QString& shown)
{
    return {ErrorCode::DiskFull,
        sentence(
            QT_TRANSLATE_NOOP("models::Database",
                "The disk that holds the library %1 is full. Nothing that was stored before is "
                "lost; free some space and try again."))
            .arg(shown)};
}

} // namespace

Error sqlError(const QSqlDatabase& connection, const QSqlError& error)
{
    const QString path = connection::filePath(connection);
    const QString shown = displayPath(path);
    switch (error.nativeErrorCode().toInt() & kPrimaryMask) {
    case kFull:
        return diskFull(shown);
    case kReadOnly:
    case kPermission:
        return {ErrorCode::NotWritable,
            sentence(
                QT_TRANSLATE_NOOP("models::Database",
                    "The library %1 cannot be written. Check the permissions of the file and of "
                    "its folder."))
                .arg(shown)};
    case kCannotOpen:
        return {ErrorCode::NotReadable,
            sentence(
                QT_TRANSLATE_NOOP("models::Database",
                    "The library %1 cannot be opened. Check the permissions of the file and of "
                    "its folder."))
                .arg(shown)};
    case kNotADatabase:
    case kCorrupt:
        return {ErrorCode::NotADatabase,
            sentence(QT_TRANSLATE_NOOP("models::Database",
                         "The library %1 is damaged. Put a copy of it from before in its place, or "
                         "move it away to start a new one."))
                .arg(shown)};
    case kBusy:
        return {ErrorCode::DatabaseFailed,
            sentence(QT_TRANSLATE_NOOP("models::Database",
                         "The library %1 is in use by another program, which did not let go of it. "
                         "Close that program and try again."))
                .arg(shown)};
    case kInputOutput:
        // Growing the index of the write-ahead log on a full disk is reported as an I/O error.
        if (isDiskFull(path)) {
            return diskFull(shown);
        }
        break;
    default:
        break;
    }
    return {ErrorCode::DatabaseFailed,
        sentence(QT_TRANSLATE_NOOP("models::Database",
                     "The library %1 could not be read or changed; SQLite says: %2."))
            .arg(shown, error.databaseText())};
}

Result<void> runSql(QSqlDatabase& connection, const QString& statement)
{
    QSqlQuery query(connection);
    if (!query.exec(statement)) {
        return sqlError(connection, query.lastError());
    }
    return {};
}

Result<void> prepareSql(const QSqlDatabase& connection, QSqlQuery& query, const QString& statement)
{
    if (!query.prepare(statement)) {
        return sqlError(connection, query.lastError());
    }
    return {};
}

Result<void> runSql(const QSqlDatabase& connection, QSqlQuery& query)
{
    if (!query.exec()) {
        return sqlError(connection, query.lastError());
    }
    return {};
}

Result<void> runSql(const QSqlDatabase& connection, QSqlQuery& query, const QString& statement,
    const QVariantList& values)
{
    if (const Result<void> prepared = prepareSql(connection, query, statement); !prepared) {
        return prepared;
    }
    for (const QVariant& value : values) {
        query.addBindValue(value);
    }
    return runSql(connection, query);
}

} // namespace models
