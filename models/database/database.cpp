// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"

#include "models/database/connection.h"
#include "models/database/filelock.h"
#include "models/database/libraryfile.h"
#include "models/database/migration.h"
#include "models/database/readerpool.h"
#include "models/database/sqlerror.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QStringList>
#include <QThread>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr unsigned long kLockRetryMs = 20;
constexpr int kLockRetries = 1500; // 30 s, like the busy timeout

/// Two processes that open a new library at once may both want to switch it; SQLite answers the
/// second with "locked" at once, whatever its busy timeout.
Result<void> useWriteAheadLog(QSqlDatabase& connection)
{
    for (int attempt = 0;; ++attempt) {
        const Result<void> done = runSql(connection, u"PRAGMA journal_mode = WAL"_s);
        if (done || done.error().code != ErrorCode::DatabaseFailed || attempt == kLockRetries) {
            return done;
        }
        QThread::msleep(kLockRetryMs);
    }
}

Result<void> prepare(QSqlDatabase& connection, const QString& path, const QStringList& migrations)
{
    const Result<migration::Identity> identity = migration::identity(connection);
    if (!identity) {
        return identity.error();
    }
    const bool isOlder = identity->version > 0 && identity->version < migrations.size();
    if (isOlder) {
        if (const Result<QString> copy = libraryfile::backUp(connection, path, identity->version);
            !copy) {
            return copy.error();
        }
    }
    if (const Result<void> done = useWriteAheadLog(connection); !done) {
        return done.error();
    }
    return migration::run(connection, migrations);
}

/// SQLite deletes the log when the last connection closes: one that is left tells of a process that
/// had no time for that.
bool wasLeftOpen(const QString& path)
{
    std::error_code failure;
    const std::uintmax_t size = std::filesystem::file_size(toStdPath(path + u"-wal"_s), failure);
    return !failure && size > 0;
}

Result<void> checkForDamage(QSqlDatabase& connection, const QString& path)
{
    QSqlQuery query(connection);
    const bool isSound = query.exec(u"PRAGMA quick_check(1)"_s) && query.next()
        && query.value(0).toString() == u"ok"_s;
    if (isSound) {
        return {};
    }
    return Error{ErrorCode::NotADatabase,
        QCoreApplication::translate("models::Database",
            "The library %1 was damaged when the computer or Segue stopped. It was left as it was. "
            "Save what is readable with: segue doctor --repair")
            .arg(displayPath(path))};
}

Result<void> migrate(const QString& path, const QStringList& migrations, bool isSuspicious)
{
    const QString name = connection::uniqueName(u"migration"_s);
    Result<void> done;
    {
        Result<QSqlDatabase> connection = connection::open(path, name, connection::Access::Write);
        if (!connection) {
            return connection.error();
        }
        done = isSuspicious ? checkForDamage(*connection, path) : Result<void>();
        if (done) {
            done = prepare(*connection, path, migrations);
        }
    }
    connection::close(name);
    return done;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    return open(path, migration::builtIn());
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, const QStringList& migrations)
{
    std::error_code failure;
    const std::filesystem::path absolute = std::filesystem::absolute(toStdPath(path), failure);
    const QString file = fromStdPath(absolute.lexically_normal());
    if (const Result<void> checked = libraryfile::check(file, static_cast<int>(migrations.size()));
        !checked) {
        return checked.error();
    }
    auto lock = std::make_unique<FileLock>(file, LockPlace::Open);
    const bool isAlone = lock->tryExclusive();
    if (!isAlone) {
        lock->takeShared(); // waits for one who checks or repairs
    }
    const quint64 generation = lock->generation();
    const Result<void> migrated = migrate(file, migrations, isAlone && wasLeftOpen(file));
    if (!migrated) {
        return migrated.error();
    }
    lock->takeShared();
    return std::unique_ptr<Database>(new Database(file, std::move(lock), generation));
}

Database::Database(QString path, std::unique_ptr<FileLock> lock, quint64 generation)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
    , m_generation(generation)
    , m_readers(std::make_shared<ReaderPool>(m_path))
    , m_writer(std::make_unique<Writer>(m_path))
{ }

Database::~Database() = default;

QSqlDatabase Database::reader() const
{
    return m_readers->connection();
}

} // namespace models
