// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/readerpool.h"

#include "models/database/connection.h"

#include <algorithm>
#include <atomic>
#include <vector>

using namespace Qt::StringLiterals;

namespace models {

/// Closes the connections of a thread when the thread ends. Lives in thread-local storage.
class ReaderPool::ThreadExit final
{
public:
    ThreadExit() = default;

    ~ThreadExit()
    {
        for (const std::weak_ptr<ReaderPool>& weak : m_pools) {
            if (const std::shared_ptr<ReaderPool> pool = weak.lock()) {
                pool->close(m_thread);
            }
        }
    }

    ThreadExit(const ThreadExit&) = delete;
    ThreadExit& operator=(const ThreadExit&) = delete;

    /// Never given twice, unlike the addresses and numbers of threads.
    [[nodiscard]] quint64 thread() const { return m_thread; }

    void add(const std::shared_ptr<ReaderPool>& pool)
    {
        std::erase_if(m_pools, [](const auto& weak) { return weak.expired(); });
        m_pools.push_back(pool);
    }

    static ThreadExit& current()
    {
        static thread_local ThreadExit exit;
        return exit;
    }

private:
    static quint64 nextThread()
    {
        static std::atomic<quint64> next{0};
        return next.fetch_add(1);
    }

    const quint64 m_thread = nextThread();
    std::vector<std::weak_ptr<ReaderPool>> m_pools;
};

ReaderPool::ReaderPool(QString path)
    : m_path(std::move(path))
{ }

ReaderPool::~ReaderPool()
{
    for (const QString& name : std::as_const(m_names)) {
        connection::close(name);
    }
}

QSqlDatabase ReaderPool::connection()
{
    ThreadExit& thread = ThreadExit::current();
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_names.constFind(thread.thread()); known != m_names.cend()) {
            return QSqlDatabase::database(*known, false);
        }
    }
    const QString name = connection::uniqueName(u"reader"_s);
    const Result<QSqlDatabase> opened = connection::open(m_path, name, connection::Access::Read);
    if (!opened) {
        return {};
    }
    thread.add(shared_from_this());
    const std::lock_guard lock(m_mutex);
    m_names.insert(thread.thread(), name);
    return *opened;
}

void ReaderPool::close(quint64 thread)
{
    QString name;
    {
        const std::lock_guard lock(m_mutex);
        name = m_names.take(thread);
    }
    connection::close(name);
}

} // namespace models
