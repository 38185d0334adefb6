// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <mutex>

namespace models {

/// The read connections to one database, one for each thread that asked. A connection closes with
/// its thread or with the pool. Thread-safe.
class ReaderPool final : public std::enable_shared_from_this<ReaderPool>
{
public:
    explicit ReaderPool(QString path);
    ~ReaderPool();
    ReaderPool(const ReaderPool&) = delete;
    ReaderPool& operator=(const ReaderPool&) = delete;

    /// The connection of the calling thread; closed where it cannot be opened.
    [[nodiscard]] QSqlDatabase connection();

private:
    class ThreadExit;

    void close(quint64 thread);

    const QString m_path;
    std::mutex m_mutex;
    QHash<quint64, QString> m_names; ///< by thread; guarded by m_mutex
};

} // namespace models
