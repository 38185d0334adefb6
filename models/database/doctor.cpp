// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/doctor.h"

#include "models/database/connection.h"
#include "models/database/filelock.h"
#include "models/database/migration.h"
#include "models/database/relocation.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace models::doctor {

namespace {

namespace fs = std::filesystem;

QString sentence(const char* text)
{
    return QCoreApplication::translate("models::Doctor", text);
}

Error inUse(const QString& path)
{
    return {ErrorCode::NotWritable,
        sentence(QT_TRANSLATE_NOOP("models::Doctor",
                     "The library %1 is open in another Segue. Close that first."))
            .arg(displayPath(path))};
}

/// Runs `work` on a connection of its own.
template <typename Value, typename Work>
Result<Value> onConnection(const QString& path, connection::Access access, Work work)
{
    const QString name = connection::uniqueName(u"doctor"_s);
    Result<Value> result = [&]() -> Result<Value> {
        Result<QSqlDatabase> opened = connection::open(path, name, access);
        return opened ? work(*opened) : Result<Value>(opened.error());
    }();
    connection::close(name);
    return result;
}

Result<QStringList> faultsOf(const QSqlDatabase& database)
{
    QStringList faults;
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA integrity_check"_s)) {
        return QStringList{query.lastError().databaseText()};
    }
    while (query.next()) {
        if (const QString fault = query.value(0).toString(); fault != u"ok"_s) {
            faults += fault.split(u'\n', Qt::SkipEmptyParts);
        }
    }
    if (query.exec(u"PRAGMA foreign_key_check"_s)) {
        while (query.next()) {
            faults.append(u"%1: row %2 refers to a row of %3 that does not exist"_s.arg(
                query.value(0).toString(), query.value(1).toString(), query.value(2).toString()));
        }
    }
    return faults;
}

/// `path` with an ending that no file has yet.
QString freeName(const QString& path, const QString& ending)
{
    QString name = path + u'.' + ending;
    std::error_code ignored;
    for (int number = 2; fs::exists(toStdPath(name), ignored); ++number) {
        name = u"%1.%2-%3"_s.arg(path, ending).arg(number);
    }
    return name;
}

void removeWithLog(const QString& path)
{
    std::error_code ignored;
    for (const QString& ending : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        fs::remove(toStdPath(path + ending), ignored);
    }
}

/// The library and its log go to `former`, and `fresh` takes their place.
Result<void> exchange(const QString& path, const QString& fresh, const QString& former)
{
    std::error_code failure;
    for (const QString& ending : {u""_s, u"-wal"_s}) {
        if (!failure && fs::exists(toStdPath(path + ending), failure)) {
            fs::rename(toStdPath(path + ending), toStdPath(former + ending), failure);
        }
    }
    std::error_code ignored;
    fs::remove(toStdPath(path + u"-shm"_s), ignored); // an index of the log, made anew when needed
    if (!failure) {
        fs::rename(toStdPath(fresh), toStdPath(path), failure);
    }
    if (failure) {
        return Error{ErrorCode::NotWritable,
            sentence(QT_TRANSLATE_NOOP("models::Doctor",
                         "The library %1 could not be exchanged: %2. The new one is at %3."))
                .arg(displayPath(path), QString::fromStdString(failure.message()),
                    displayPath(fresh))};
    }
    return {};
}

Error notALibrary(const QString& path)
{
    return {ErrorCode::NotADatabase,
        sentence(QT_TRANSLATE_NOOP("models::Doctor", "%1 is not a Segue library."))
            .arg(displayPath(path))};
}

/// Whether a file can take the place of the library.
Result<void> examine(const QString& backup)
{
    const Result<QStringList> faults = check(backup);
    if (!faults) {
        return faults.error();
    }
    const Result<migration::Identity> identity =
        onConnection<migration::Identity>(backup, connection::Access::Inspect,
            [](QSqlDatabase& database) { return migration::identity(database); });
    if (!identity || identity->applicationId != migration::kApplicationId) {
        return notALibrary(backup);
    }
    if (identity->version > migration::builtIn().size()) {
        return Error{ErrorCode::NewerDatabase,
            sentence(QT_TRANSLATE_NOOP("models::Doctor",
                         "%1 was written by a newer Segue. Install the current Segue first."))
                .arg(displayPath(backup))};
    }
    if (!faults->isEmpty()) {
        return Error{ErrorCode::NotADatabase,
            sentence(QT_TRANSLATE_NOOP(
                         "models::Doctor", "The backup %1 is damaged. Choose another one."))
                .arg(displayPath(backup))};
    }
    return {};
}

} // namespace

Result<QStringList> check(const QString& path)
{
    std::error_code failure;
    if (!fs::is_regular_file(toStdPath(path), failure)) {
        return Error{ErrorCode::NotFound,
            sentence(QT_TRANSLATE_NOOP("models::Doctor", "There is no library at %1."))
                .arg(displayPath(path))};
    }
    return onConnection<QStringList>(path, connection::Access::Inspect, faultsOf);
}

Result<Repaired> repair(const QString& path)
{
    FileLock lock(path, LockPlace::Open);
    if (!lock.tryExclusive()) {
        return inUse(path);
    }
    std::error_code failure;
    if (!fs::is_regular_file(toStdPath(path), failure)) {
        return Error{ErrorCode::NotFound,
            sentence(QT_TRANSLATE_NOOP("models::Doctor", "There is no library at %1."))
                .arg(displayPath(path))};
    }
    const QString fresh = path + u"-repaired"_s;
    removeWithLog(fresh);
    Result<Salvaged> salvaged =
        onConnection<Salvaged>(fresh, connection::Access::Write, [&](QSqlDatabase& to) {
            const Result<void> migrated = migration::run(to, migration::builtIn());
            return migrated ? onConnection<Salvaged>(path, connection::Access::Inspect,
                       [&to](QSqlDatabase& from) { return salvage(from, to); })
                            : Result<Salvaged>(migrated.error());
        });
    if (salvaged && salvaged->rows == 0) {
        salvaged = Error{ErrorCode::NotADatabase,
            sentence(
                QT_TRANSLATE_NOOP("models::Doctor",
                    "Nothing could be read from %1. It was left as it was; put a backup in its "
                    "place with: segue doctor --restore FILE"))
                .arg(displayPath(path))};
    }
    const QString former = freeName(path, u"damaged"_s);
    const Result<void> exchanged =
        salvaged ? exchange(path, fresh, former) : Result<void>(salvaged.error());
    if (!exchanged) {
        if (!salvaged) {
            removeWithLog(fresh);
        }
        return exchanged.error();
    }
    return Repaired{*salvaged, former};
}

Result<QString> restore(const QString& path, const QString& backup)
{
    FileLock lock(path, LockPlace::Open);
    if (!lock.tryExclusive()) {
        return inUse(path);
    }
    if (const Result<void> examined = examine(backup); !examined) {
        return examined.error();
    }
    const QString fresh = path + u"-restored"_s;
    removeWithLog(fresh);
    const Result<bool> copied =
        onConnection<bool>(backup, connection::Access::Inspect, [&](QSqlDatabase& database) {
            QSqlQuery query(database);
            Result<void> done = prepareSql(database, query, u"VACUUM INTO ?"_s);
            if (done) {
                query.addBindValue(connection::fileUri(fresh));
                done = runSql(database, query);
            }
            return done ? Result<bool>(true) : Result<bool>(done.error());
        });
    if (!copied) {
        removeWithLog(fresh);
        return copied.error();
    }
    std::error_code ignored;
    const bool hadOne = fs::exists(toStdPath(path), ignored);
    const QString former = freeName(path, u"replaced"_s);
    const Result<void> exchanged = exchange(path, fresh, former);
    return exchanged ? Result<QString>(hadOne ? former : QString())
                     : Result<QString>(exchanged.error());
}

Result<void> vacuum(const QString& path)
{
    FileLock lock(path, LockPlace::Open);
    if (!lock.tryExclusive()) {
        return inUse(path);
    }
    const Result<bool> done =
        onConnection<bool>(path, connection::Access::Write, [](QSqlDatabase& database) {
            const Result<void> vacuumed = runSql(database, u"VACUUM"_s);
            return vacuumed ? Result<bool>(true) : Result<bool>(vacuumed.error());
        });
    return done ? Result<void>() : Result<void>(done.error());
}

Result<Relocated> relocate(const QString& path, const QString& from, const QString& to)
{
    FileLock lock(path, LockPlace::Open);
    if (!lock.tryExclusive()) {
        return inUse(path);
    }
    Result<Relocated> moved = onConnection<Relocated>(path, connection::Access::Write,
        [&](QSqlDatabase& database) { return relocation::run(database, from, to); });
    if (moved && moved->roots + moved->tracks == 0) {
        return Error{ErrorCode::NothingToDo,
            sentence(QT_TRANSLATE_NOOP("models::Doctor",
                         "Nothing of the library lies in %1. segue list --columns path shows where "
                         "its tracks are."))
                .arg(displayPath(from))};
    }
    return moved;
}

} // namespace models::doctor
