// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/filelock.h"

#include "models/files/filepath.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace models {

namespace {

constexpr off_t kGenerationOffset = 16;

} // namespace

FileLock::FileLock(const QString& libraryPath, LockPlace place)
    : m_descriptor(::open(pathToBytes(fileOf(libraryPath)).constData(),
        O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666))
    , m_place(place)
{ }

FileLock::~FileLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

QString FileLock::fileOf(const QString& libraryPath)
{
    return libraryPath + QStringLiteral("-lock");
}

bool FileLock::tryKind(short kind)
{
    if (m_descriptor < 0) {
        return true;
    }
    struct flock range = {};
    range.l_type = kind;
    range.l_whence = SEEK_SET;
    range.l_start = static_cast<off_t>(m_place);
    range.l_len = 1;
    // Of the open file, not of the process: two libraries in one process count as two.
    if (::fcntl(m_descriptor, F_OFD_SETLK, &range) == 0) {
        return true;
    }
    return errno != EAGAIN && errno != EACCES;
}

bool FileLock::take(short kind, const std::stop_token& stop)
{
    constexpr std::chrono::milliseconds kLookAgain{50};
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        if (tryKind(kind)) {
            return true;
        }
        never.wait_for(lock, stop, kLookAgain, [] { return false; });
    }
    return false;
}

bool FileLock::tryShared()
{
    return tryKind(F_RDLCK);
}

bool FileLock::tryExclusive()
{
    return tryKind(F_WRLCK);
}

bool FileLock::takeShared(const std::stop_token& stop)
{
    return take(F_RDLCK, stop);
}

bool FileLock::takeExclusive(const std::stop_token& stop)
{
    return take(F_WRLCK, stop);
}

void FileLock::release()
{
    (void)tryKind(F_UNLCK);
}

quint64 FileLock::generation() const
{
    quint64 value = 0;
    const ssize_t count = ::pread(m_descriptor, &value, sizeof value, kGenerationOffset);
    return count == static_cast<ssize_t>(sizeof value) ? value : 0;
}

void FileLock::advanceGeneration()
{
    const quint64 value = generation() + 1;
    // Without it, the others read the library again for nothing.
    [[maybe_unused]] const ssize_t written =
        ::pwrite(m_descriptor, &value, sizeof value, kGenerationOffset);
}

} // namespace models
