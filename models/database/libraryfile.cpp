// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/libraryfile.h"

#include "models/database/connection.h"
#include "models/database/migration.h"
#include "models/database/sqlerror.h"
#include "models/files/filepath.h"

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

using namespace Qt::StringLiterals;

namespace models::libraryfile {

namespace {

namespace fs = std::filesystem;

/// How every SQLite 3 file begins (sqlite.org/fileformat.html), with its final NUL.
constexpr std::string_view kMagic{"SQLite format 3\0", 16};

Error notALibrary(const QString& path)
{
    return {ErrorCode::NotADatabase,
        QCoreApplication::translate("models::Database",
            "%1 is not a Segue library. It was left as it was; choose another file.")
            .arg(displayPath(path))};
}

Error notReadable(const QString& path)
{
    return {ErrorCode::NotReadable,
        QCoreApplication::translate("models::Database",
            "The library %1 cannot be read. Check the permissions of the file and of its folder.")
            .arg(displayPath(path))};
}

Error notWritable(const QString& path)
{
    return {ErrorCode::NotWritable,
        QCoreApplication::translate("models::Database",
            "The library %1 cannot be written. Check the permissions of the file and of its "
            "folder.")
            .arg(displayPath(path))};
}

Error newer(const QString& path)
{
    return {ErrorCode::NewerDatabase,
        QCoreApplication::translate("models::Database",
            "The library %1 was written by a newer Segue. It was left as it was; install the "
            "current Segue to open it.")
            .arg(displayPath(path))};
}

Error folderNotCreated(const fs::path& folder, const std::error_code& failure)
{
    const QString shown = displayPath(fromStdPath(folder));
    if (failure == std::errc::no_space_on_device) {
        return {ErrorCode::DiskFull,
            QCoreApplication::translate("models::Database",
                "The folder %1 for the library could not be created because the disk is full. Free "
                "some space and try again.")
                .arg(shown)};
    }
    return {ErrorCode::NotWritable,
        QCoreApplication::translate("models::Database",
            "The folder %1 for the library could not be created. Check the permissions of the "
            "folder above it, or choose another place.")
            .arg(shown)};
}

bool isAccessible(const fs::path& path, int mode)
{
    return ::faccessat(AT_FDCWD, path.c_str(), mode, AT_EACCESS) == 0;
}

/// A place for a new library: the folder exists afterwards and can be written.
Result<void> checkNew(const fs::path& file, const QString& path)
{
    const fs::path folder = file.parent_path();
    std::error_code failure;
    fs::create_directories(folder, failure);
    std::error_code ignored;
    if (failure || !fs::is_directory(folder, ignored)) {
        return folderNotCreated(folder, failure);
    }
    return isAccessible(folder, W_OK | X_OK) ? Result<void>{} : notWritable(path);
}

/// Whether a program was killed while it made a database of this file: the journal beside it says
/// that there was no page before (sqlite.org/fileformat.html, section 3, "initial size").
bool wasBeingMade(const QString& path)
{
    constexpr std::size_t kPagesAt = 16;
    constexpr std::size_t kPagesSize = 4;
    std::ifstream stream(toStdPath(path + u"-journal"_s), std::ios::binary);
    std::array<char, kPagesAt + kPagesSize> head{};
    stream.read(head.data(), head.size());
    return stream.gcount() == static_cast<std::streamsize>(head.size())
        && std::all_of(head.begin() + kPagesAt, head.end(), [](char byte) { return byte == 0; });
}

/// Lets SQLite take back what was begun, which it does at the first reading; only who may write can
/// do so, which inspect() may not.
void takeBackWhatWasBegun(const QString& path)
{
    const QString name = connection::uniqueName(u"recovery"_s);
    {
        Result<QSqlDatabase> connection = connection::open(path, name, connection::Access::Write);
        if (!connection) {
            return; // the next to open it says why
        }
        (void)migration::identity(*connection);
    }
    connection::close(name);
}

/// The version and the owner, read without write access.
Result<migration::Identity> inspect(const QString& path)
{
    const QString name = connection::uniqueName(u"inspection"_s);
    Result<migration::Identity> identity = migration::Identity{};
    {
        Result<QSqlDatabase> connection = connection::open(path, name, connection::Access::Inspect);
        if (!connection) {
            return connection.error();
        }
        identity = migration::identity(*connection);
    }
    connection::close(name);
    return identity;
}

Result<void> checkExisting(const fs::path& file, const QString& path, int currentVersion)
{
    if (wasBeingMade(path)) {
        takeBackWhatWasBegun(path);
    }
    std::ifstream stream(file, std::ios::binary);
    std::array<char, kMagic.size()> head{};
    stream.read(head.data(), head.size());
    if (!stream.is_open()) {
        return notReadable(path);
    }
    if (stream.gcount() > 0 && std::string_view(head.data(), head.size()) != kMagic) {
        return notALibrary(path);
    }
    // SQLite would open it all the same, and fail at the first change.
    if (!isAccessible(file, W_OK) || !isAccessible(file.parent_path(), W_OK | X_OK)) {
        return notWritable(path);
    }
    const Result<migration::Identity> identity = inspect(path);
    if (!identity) {
        return identity.error();
    }
    const bool isOurs = identity->applicationId == migration::kApplicationId;
    if (!isOurs && (!identity->isEmpty || identity->version != 0)) {
        return notALibrary(path);
    }
    return identity->version > currentVersion ? newer(path) : Result<void>{};
}

/// A file that does not exist yet, so that an older copy is never overwritten.
QString freeName(const QString& path, int version)
{
    const QString stem = u"%1.version%2"_s.arg(path).arg(version);
    QString name = stem + u".backup"_s;
    std::error_code ignored;
    for (int number = 2; fs::exists(toStdPath(name), ignored); ++number) {
        name = u"%1-%2.backup"_s.arg(stem).arg(number);
    }
    return name;
}

} // namespace

Result<void> check(const QString& path, int currentVersion)
{
    const fs::path file = toStdPath(path);
    std::error_code failure;
    const fs::file_status status = fs::status(file, failure);
    switch (status.type()) {
    case fs::file_type::not_found:
        return checkNew(file, path);
    case fs::file_type::regular:
        return checkExisting(file, path, currentVersion);
    case fs::file_type::none:
        return notReadable(path);
    default:
        // A folder, a FIFO, a device: opening some of these would wait for ever.
        return notALibrary(path);
    }
}

Result<QString> backUp(const QSqlDatabase& connection, const QString& path, int version)
{
    const QString copy = freeName(path, version);
    QSqlQuery query(connection);
    if (const Result<void> prepared = prepareSql(connection, query, u"VACUUM INTO ?"_s);
        !prepared) {
        return prepared.error();
    }
    query.addBindValue(connection::fileUri(copy));
    if (const Result<void> done = runSql(connection, query); !done) {
        std::error_code failure;
        fs::remove(toStdPath(copy), failure);
        return done.error();
    }
    return copy;
}

} // namespace models::libraryfile
