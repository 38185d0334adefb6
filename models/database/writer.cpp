// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/writer.h"

#include "models/database/connection.h"
#include "models/database/sqlerror.h"

#include <QPromise>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace models {

namespace {

Result<void> runInTransaction(QSqlDatabase& connection, const Writer::Job& job)
{
    // Immediate: waits for another process here, where nothing is lost, and not in mid-job.
    if (const Result<void> begun = runSql(connection, u"BEGIN IMMEDIATE"_s); !begun) {
        return begun.error();
    }
    Result<void> done = job(connection);
    if (done) {
        done = runSql(connection, u"COMMIT"_s);
    }
    if (!done) {
        // Some errors, a full disk among them, have rolled back already: then this one fails.
        (void)runSql(connection, u"ROLLBACK"_s);
    }
    return done;
}

} // namespace

class Writer::Worker final
{
public:
    explicit Worker(QString path)
        : m_path(std::move(path))
        , m_thread(QThread::create([this] { work(); }))
    {
        m_thread->setObjectName("writer"_L1);
        m_thread->start();
    }

    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isClosing = true;
        }
        m_wake.notify_one();
        m_thread->wait();
    }

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    QFuture<Result<void>> add(Job job)
    {
        Order order{std::move(job), {}};
        order.promise.start();
        QFuture<Result<void>> future = order.promise.future();
        {
            const std::lock_guard lock(m_mutex);
            m_orders.push_back(std::move(order));
        }
        m_wake.notify_one();
        return future;
    }

    [[nodiscard]] bool isOwnThread() const { return QThread::currentThread() == m_thread.get(); }

private:
    struct Order
    {
        Job job;
        QPromise<Result<void>> promise;
    };

    void work();
    std::optional<Order> nextOrder();

    // Immutable.
    const QString m_path;
    const std::unique_ptr<QThread> m_thread;

    // Guarded by m_mutex.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Order> m_orders;
    bool m_isClosing = false;
};

void Writer::Worker::work()
{
    const QString name = connection::uniqueName(u"writer"_s);
    {
        Result<QSqlDatabase> connection = connection::open(m_path, name, connection::Access::Write);
        while (std::optional<Order> order = nextOrder()) {
            Result<void> done;
            if (connection) {
                done = runInTransaction(*connection, order->job);
            } else {
                done = connection.error();
            }
            // What the job holds must be gone before whoever waits goes on.
            order->job = {};
            order->promise.addResult(std::move(done));
            order->promise.finish();
        }
    }
    connection::close(name);
}

std::optional<Writer::Worker::Order> Writer::Worker::nextOrder()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isClosing || !m_orders.empty(); });
    if (m_orders.empty()) {
        return std::nullopt;
    }
    std::optional<Order> order(std::move(m_orders.front()));
    m_orders.pop_front();
    return order;
}

Writer::Writer(QString path)
    : m_worker(std::make_unique<Worker>(std::move(path)))
{ }

Writer::~Writer() = default;

QFuture<Result<void>> Writer::submit(Job job)
{
    return m_worker->add(std::move(job));
}

Result<void> Writer::run(Job job)
{
    Q_ASSERT(!m_worker->isOwnThread());
    return m_worker->add(std::move(job)).takeResult();
}

} // namespace models
