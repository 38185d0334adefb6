// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/renaming/filemove.h"

#include "models/files/filecopy.h"
#include "models/files/filepath.h"
#include "models/files/portablename.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QUuid>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace models::filemove {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Renaming)
};

/// Two names on the way of one file.
struct Way
{
    std::filesystem::path from;
    std::filesystem::path to;
};

Error failure(const QString& path, int number)
{
    const QString shown = displayPath(path);
    switch (number) {
    case ENOENT:
        return {ErrorCode::NotFound, Text::tr("The file %1 is not there.").arg(shown)};
    case EEXIST:
        return {ErrorCode::NotWritable,
            Text::tr("%1 was not moved: a file with its new name is there already.").arg(shown)};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull,
            Text::tr("The disk is too full to move %1 there. It was left where it was.")
                .arg(shown)};
    default:
        return {ErrorCode::NotWritable,
            Text::tr("%1 cannot be moved (%2). It was left where it was.")
                .arg(shown, QString::fromLocal8Bit(::strerror(number)))};
    }
}

/// Whether the file has the new name; errno says why not. File systems that cannot rename without
/// overwriting get a second name for the file and lose the first; those without second names are
/// asked before.
bool renameOnce(const Way& way)
{
    if (::renameat2(AT_FDCWD, way.from.c_str(), AT_FDCWD, way.to.c_str(), RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) {
        return false;
    }
    if (::linkat(AT_FDCWD, way.from.c_str(), AT_FDCWD, way.to.c_str(), 0) == 0) {
        return ::unlink(way.from.c_str()) == 0;
    }
    if (errno == EEXIST || errno == EXDEV || errno == ENOENT) {
        return false;
    }

    struct stat there
    { };

    if (::lstat(way.to.c_str(), &there) == 0) {
        errno = EEXIST;
        return false;
    }
    return ::rename(way.from.c_str(), way.to.c_str()) == 0;
}

/// Whether both paths are one file only because the file system has no regard to case.
bool differsInCaseOnly(const Way& way)
{
    struct stat one
    { };

    struct stat other
    { };

    return foldedName(fromStdPath(way.from)) == foldedName(fromStdPath(way.to))
        && ::lstat(way.from.c_str(), &one) == 0 && ::lstat(way.to.c_str(), &other) == 0
        && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/// A hidden name that no scan takes for music.
std::filesystem::path hiddenName(const std::filesystem::path& beside)
{
    return beside.parent_path()
        / (".segue-move-" + QUuid::createUuid().toString(QUuid::Id128).toStdString());
}

/// The same for a copy: what a killed process left is known by it.
std::filesystem::path copyName(const std::filesystem::path& target)
{
    const std::size_t hash = std::hash<std::string>{}(target.filename().string());
    return target.parent_path()
        / (".segue-copy-" + QByteArray::number(static_cast<quint64>(hash), 16).toStdString());
}

bool renameInTwoSteps(const Way& way)
{
    const std::filesystem::path between = hiddenName(way.from);
    if (!renameOnce({way.from, between})) {
        return false;
    }
    if (renameOnce({between, way.to})) {
        return true;
    }
    const int number = errno;
    (void)renameOnce({between, way.from});
    errno = number;
    return false;
}

/// Two open files, closed at the end.
struct Copy
{
    int from = -1;
    int to = -1;

    Copy() = default;
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    ~Copy()
    {
        for (const int descriptor : {from, to}) {
            if (descriptor >= 0) {
                ::close(descriptor);
            }
        }
    }
};

/// The copy is complete, as old as the file, and on the disk.
bool fill(Copy& copy, const Way& way, const std::stop_token& stop)
{
    constexpr mode_t kPrivate = 0600;

    struct stat before
    { };

    copy.from = ::open(way.from.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (copy.from < 0 || ::fstat(copy.from, &before) != 0) {
        return false;
    }
    if (!S_ISREG(before.st_mode)) {
        errno = EXDEV;
        return false;
    }
    copy.to = ::open(way.to.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kPrivate);
    if (copy.to < 0 || !filecopy::copyBytes(copy.from, copy.to, before.st_size, stop)) {
        return false;
    }
    if (stop.stop_requested()) {
        errno = ECANCELED;
        return false;
    }
    // Another disk may know no owners and no notes: the music is worth more than they.
    if (::fchown(copy.to, before.st_uid, before.st_gid) != 0) {
        errno = 0;
    }
    (void)filecopy::copyExtendedAttributes(copy.from, copy.to);
    (void)::fchmod(copy.to, before.st_mode & 07777U);
    const std::array<timespec, 2> times{before.st_atim, before.st_mtim};
    (void)::futimens(copy.to, times.data());

    struct stat after
    { };

    return ::fsync(copy.to) == 0 && ::fstat(copy.to, &after) == 0
        && after.st_size == before.st_size;
}

void syncFolder(const std::filesystem::path& path)
{
    const int folder = ::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

bool moveToOtherDisk(const Way& way, const std::stop_token& stop)
{
    const std::filesystem::path hidden = copyName(way.to);
    ::unlink(hidden.c_str());
    Copy copy;
    if (fill(copy, {way.from, hidden}, stop) && renameOnce({hidden, way.to})) {
        syncFolder(way.to);
        if (::unlink(way.from.c_str()) == 0) {
            return true;
        }
        const int number = errno;
        ::unlink(way.to.c_str()); // the old one cannot go: then there shall not be two
        errno = number;
        return false;
    }
    const int number = errno;
    ::unlink(hidden.c_str());
    errno = number;
    return false;
}

} // namespace

Result<void> move(const QString& from, const QString& to, const std::stop_token& stop)
{
    const Way way{toStdPath(from), toStdPath(to)};
    if (renameOnce(way)) {
        return {};
    }
    int number = errno;
    if (number == EEXIST && differsInCaseOnly(way)) {
        if (renameInTwoSteps(way)) {
            return {};
        }
        number = errno;
    } else if (number == EXDEV) {
        if (moveToOtherDisk(way, stop)) {
            return {};
        }
        number = errno;
    }
    return number == ECANCELED ? Error{ErrorCode::Cancelled, {}} : failure(from, number);
}

bool isThere(const QString& path)
{
    struct stat status
    { };

    return ::lstat(toStdPath(path).c_str(), &status) == 0;
}

Result<void> makeFolder(const QString& path)
{
    constexpr mode_t kAsUsual = 0777; // less what the user's mask takes away
    if (::mkdir(toStdPath(path).c_str(), kAsUsual) == 0) {
        return {};
    }
    const int number = errno;

    struct stat status
    { };

    if (number == EEXIST && ::stat(toStdPath(path).c_str(), &status) == 0
        && S_ISDIR(status.st_mode)) {
        return {};
    }
    return Error{number == ENOSPC ? ErrorCode::DiskFull : ErrorCode::NotWritable,
        Text::tr("The folder %1 cannot be made (%2).")
            .arg(displayPath(path), QString::fromLocal8Bit(::strerror(number)))};
}

bool removeEmptyFolder(const QString& path)
{
    return ::rmdir(toStdPath(path).c_str()) == 0;
}

} // namespace models::filemove
