// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/filereplacement.h"

#include "models/files/filecopy.h"
#include "models/files/filepath.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tagging)
};

/// The hidden name has no suffix of music: no scan takes it for a track. One for each file, so that
/// two writers meet and leftovers are found.
std::filesystem::path copyOf(const std::filesystem::path& target)
{
    const std::size_t hash = std::hash<std::string>{}(target.filename().string());
    return target.parent_path()
        / (".segue-tag-" + QByteArray::number(static_cast<quint64>(hash), 16).toStdString());
}

/// Whether the file at `path` is one that nobody works on any more; then it is gone.
bool removeAbandoned(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) {
        return errno == ENOENT;
    }
    const bool isAbandoned = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    if (isAbandoned) {
        ::unlink(path.c_str());
    }
    ::close(descriptor);
    return isAbandoned;
}

bool isSame(const struct stat& a, const struct stat& b)
{
    return a.st_ino == b.st_ino && a.st_dev == b.st_dev && a.st_size == b.st_size
        && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

} // namespace

FileReplacement::FileReplacement(std::filesystem::path target, QString shown)
    : m_target(std::move(target))
    , m_copy(copyOf(m_target))
    , m_shown(std::move(shown))
{ }

FileReplacement::FileReplacement(FileReplacement&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_copy(std::move(other.m_copy))
    , m_shown(std::move(other.m_shown))
    , m_source(std::exchange(other.m_source, -1))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_before(other.m_before)
    , m_isOurs(std::exchange(other.m_isOurs, false))
{ }

FileReplacement::~FileReplacement()
{
    if (m_isOurs) {
        ::unlink(m_copy.c_str());
    }
    for (const int descriptor : {m_source, m_descriptor}) {
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }
}

Result<FileReplacement> FileReplacement::make(const QString& path, const std::stop_token& stop)
{
    std::error_code error;
    const std::filesystem::path target = std::filesystem::canonical(toStdPath(path), error);
    if (error) {
        return Error{
            ErrorCode::NotFound, Text::tr("The file %1 is not there.").arg(displayPath(path))};
    }
    FileReplacement made(target, displayPath(path));
    if (const Result<void> opened = made.open(); !opened) {
        return opened.error();
    }
    if (const Result<void> filled = made.fill(stop); !filled) {
        return filled.error();
    }
    return made;
}

Error FileReplacement::failure() const
{
    if (errno == ENOSPC || errno == EDQUOT) {
        return {ErrorCode::DiskFull,
            Text::tr("The disk is too full to change %1, which needs room for a copy of it. The "
                     "file was left as it was.")
                .arg(m_shown)};
    }
    return {ErrorCode::NotWritable,
        Text::tr("%1 cannot be changed (%2). The file was left as it was.")
            .arg(m_shown, QString::fromLocal8Bit(::strerror(errno)))};
}

Result<void> FileReplacement::open()
{
    if (::access(m_target.c_str(), W_OK) != 0 || ::lstat(m_target.c_str(), &m_before) != 0) {
        return failure();
    }
    if (!S_ISREG(m_before.st_mode)) {
        errno = EINVAL;
        return failure();
    }
    if (m_before.st_nlink > 1) {
        return Error{ErrorCode::NotWritable,
            Text::tr("%1 is one of %2 names of the same file (hard links). It was left as it was, "
                     "because the others would not change with it.")
                .arg(m_shown)
                .arg(m_before.st_nlink)};
    }
    m_source = ::open(m_target.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (m_source < 0) {
        return failure();
    }

    struct statvfs disk
    { };

    constexpr quint64 kSpare = 1024U * 1024;
    if (::fstatvfs(m_source, &disk) == 0
        && static_cast<quint64>(disk.f_bavail) * disk.f_frsize
            < static_cast<quint64>(m_before.st_size) + kSpare) {
        errno = ENOSPC;
        return failure();
    }
    if (!removeAbandoned(m_copy)) {
        errno = EBUSY;
        return failure();
    }
    constexpr mode_t kPrivate = 0600;
    m_descriptor = ::open(m_copy.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kPrivate);
    if (m_descriptor < 0) {
        return failure();
    }
    m_isOurs = true;
    ::flock(m_descriptor, LOCK_EX | LOCK_NB);
    return {};
}

Result<void> FileReplacement::fill(const std::stop_token& stop)
{
    if (!filecopy::copyBytes(m_source, m_descriptor, m_before.st_size, stop)) {
        return failure();
    }
    if (stop.stop_requested()) {
        return Error{ErrorCode::Cancelled, {}};
    }
    return {};
}

Result<void> FileReplacement::takeOverAttributes(bool keepsTime) const
{
    if (::fchown(m_descriptor, m_before.st_uid, m_before.st_gid) != 0
        || ::fchmod(m_descriptor, m_before.st_mode & 07777U) != 0
        || !filecopy::copyExtendedAttributes(m_source, m_descriptor)) {
        return failure();
    }
    if (keepsTime) {
        const std::array<timespec, 2> times{m_before.st_atim, m_before.st_mtim};
        if (::futimens(m_descriptor, times.data()) != 0) {
            return failure();
        }
    }
    return {};
}

Result<void> FileReplacement::commit(bool keepsTime)
{
    if (const Result<void> done = takeOverAttributes(keepsTime); !done) {
        return done;
    }
    if (::fsync(m_descriptor) != 0) {
        return failure();
    }

    struct stat now
    { };

    if (::lstat(m_target.c_str(), &now) != 0 || !isSame(now, m_before) || now.st_nlink > 1) {
        return Error{ErrorCode::NotWritable,
            Text::tr("%1 was changed by somebody else meanwhile. Try again.").arg(m_shown)};
    }
    if (::rename(m_copy.c_str(), m_target.c_str()) != 0) {
        return failure();
    }
    m_isOurs = false;
    // The name is on the disk only when its folder is.
    const int folder = ::open(m_target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

void FileReplacement::removeLeftover(const QString& path)
{
    std::error_code error;
    const std::filesystem::path target = std::filesystem::canonical(toStdPath(path), error);
    if (!error) {
        removeAbandoned(copyOf(target));
    }
}

} // namespace models
