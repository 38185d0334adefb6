// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QSqlDatabase>
#include <QStringList>

#include <memory>

namespace models {

class FileLock;
class ReaderPool;
class Writer;

/// The library file: opens it, brings it to the current version, and owns its single writer. A file
/// of an older version is copied beside itself before it is migrated; one of a newer version is
/// refused and left as it was. After a process that ended without closing it, the file is checked
/// for damage. Created and destroyed on one thread; reader() may be called on any.
class Database final
{
public:
    /// Opens or creates the database at `path`. Errors: NotADatabase, NewerDatabase, NotReadable,
    /// NotWritable, DiskFull, DatabaseFailed; each sentence names the file.
    static Result<std::unique_ptr<Database>> open(const QString& path);

    /// The same with other migrations than the built-in ones (see migration::builtIn()); for tests.
    static Result<std::unique_ptr<Database>> open(
        const QString& path, const QStringList& migrations);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] QString path() const { return m_path; }

    /// The read connection of the calling thread (opened at first use, closed with the thread or
    /// the database; no query of it may be running then). It refuses to write. Where it cannot be
    /// opened the connection is closed, and every query on it fails.
    [[nodiscard]] QSqlDatabase reader() const;

    /// How far other processes' scans had counted when the library was opened; see FileLock.
    [[nodiscard]] quint64 generation() const { return m_generation; }

    /// The only way to change the database.
    [[nodiscard]] Writer& writer() const { return *m_writer; }

private:
    Database(QString path, std::unique_ptr<FileLock> lock, quint64 generation);

    QString m_path;
    std::unique_ptr<FileLock> m_lock; ///< first in, last out
    quint64 m_generation;
    std::shared_ptr<ReaderPool> m_readers;
    std::unique_ptr<Writer> m_writer;
};

} // namespace models
