// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/backups.h"

#include "models/database/connection.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace models::backups {

namespace {

namespace fs = std::filesystem;

constexpr qsizetype kMostBackups = 5;
constexpr auto kNameFormat = "yyyy-MM-dd-HHmmss";
constexpr auto kSuffix = ".backup";

/// When a backup was made, by its name; invalid for other files.
QDateTime timeOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    const QString name = path.sliced(slash + 1).chopped(
        path.endsWith(QLatin1StringView(kSuffix)) ? qsizetype(7) : qsizetype(0));
    return QDateTime::fromString(name, QString::fromLatin1(kNameFormat));
}

/// The whole database as one file without a log, on a connection that only reads.
Result<void> copyTo(const QString& libraryPath, const QString& copy)
{
    const QString name = connection::uniqueName(u"backup"_s);
    Result<void> done;
    {
        Result<QSqlDatabase> connection =
            connection::open(libraryPath, name, connection::Access::Inspect);
        if (!connection) {
            return connection.error();
        }
        QSqlQuery query(*connection);
        done = prepareSql(*connection, query, u"VACUUM INTO ?"_s);
        if (done) {
            query.addBindValue(connection::fileUri(copy));
            done = runSql(*connection, query);
        }
    }
    connection::close(name);
    return done;
}

Error cannotBeWritten(const QString& folder)
{
    return {ErrorCode::NotWritable,
        QCoreApplication::translate("models::Database",
            "The library could not be backed up to %1. Check the permissions of the folder and the "
            "room on its disk.")
            .arg(displayPath(folder))};
}

} // namespace

QString folderOf(const QString& libraryPath)
{
    return libraryPath + u"-backups"_s;
}

QStringList all(const QString& libraryPath)
{
    QStringList found;
    std::error_code failure;
    for (fs::directory_iterator entry(toStdPath(folderOf(libraryPath)), failure), end;
         !failure && entry != end; entry.increment(failure)) {
        const QString path = fromStdPath(entry->path());
        if (path.endsWith(QLatin1StringView(kSuffix)) && timeOf(path).isValid()) {
            found.append(path);
        }
    }
    std::sort(found.begin(), found.end()); // the names sort by time
    return found;
}

bool isDue(const QString& libraryPath, const QDateTime& now)
{
    const QStringList known = all(libraryPath);
    return known.isEmpty() || timeOf(known.constLast()).daysTo(now) >= 1;
}

Result<QString> make(const QString& libraryPath, const QDateTime& now)
{
    const QString folder = folderOf(libraryPath);
    std::error_code failure;
    fs::create_directories(toStdPath(folder), failure);
    if (failure) {
        return cannotBeWritten(folder);
    }
    const QString stem = folder + u'/' + now.toString(QString::fromLatin1(kNameFormat));
    const QString unfinished = stem + u".unfinished"_s;
    const QString finished = stem + QLatin1StringView(kSuffix);
    fs::remove(toStdPath(unfinished), failure);
    if (const Result<void> copied = copyTo(libraryPath, unfinished); !copied) {
        fs::remove(toStdPath(unfinished), failure);
        return copied.error();
    }
    fs::rename(toStdPath(unfinished), toStdPath(finished), failure);
    if (failure) {
        fs::remove(toStdPath(unfinished), failure);
        return cannotBeWritten(folder);
    }
    const QStringList known = all(libraryPath);
    for (qsizetype i = 0; i < known.size() - kMostBackups; ++i) {
        fs::remove(toStdPath(known.at(i)), failure);
    }
    return finished;
}

} // namespace models::backups
