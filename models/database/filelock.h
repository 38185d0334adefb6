// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stop_token>

namespace models {

/// What processes agree upon about one library, each over one byte of the lock file beside it.
enum class LockPlace : quint8
{
    Open = 0, ///< shared by all who have the library open; exclusive: nobody else has
    Scan = 1, ///< exclusive: who scans
};

/// A lock on a place of the library's lock file; the kernel lets go of it when the process ends,
/// however it ends. On a file system without locks everything is granted. One thread at a time.
class FileLock final
{
public:
    /// @param libraryPath  the library, not the lock file.
    FileLock(const QString& libraryPath, LockPlace place);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Whether the lock is held now. A held lock changes its kind.
    bool tryShared();
    bool tryExclusive();

    /// Waits for it. False on stop.
    bool takeShared(const std::stop_token& stop = {});
    bool takeExclusive(const std::stop_token& stop = {});

    void release();

    /// The lock file of a library.
    static QString fileOf(const QString& libraryPath);

    /// A number in the lock file that scans count up, so that others see that the library changed.
    [[nodiscard]] quint64 generation() const;
    void advanceGeneration();

private:
    bool tryKind(short kind);
    bool take(short kind, const std::stop_token& stop);

    int m_descriptor = -1;
    LockPlace m_place;
};

} // namespace models
