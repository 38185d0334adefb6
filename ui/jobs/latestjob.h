// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/querypool.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace ui {

/// Work off the GUI thread of which only the newest result counts: a new job stops and forgets the
/// one before. The work gets values and a stop token, never the owner. GUI thread; destroying it
/// stops the job without waiting.
template <typename Value> class LatestJob final
{
public:
    using Work = std::function<Value(std::stop_token)>;
    using Done = std::function<void(Value)>;

    /// @param pool  where the work runs; outlives the job.
    explicit LatestJob(QThreadPool* pool = queryPool())
        : m_pool(pool)
    { }

    ~LatestJob() { cancel(); }

    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    /// Runs `work` on the pool and hands its value to `done` on this thread, unless another
    /// job was started or this one was cancelled meanwhile.
    void start(Work work, Done done)
    {
        cancel();
        m_stop = std::stop_source{};
        m_watcher = std::make_unique<QFutureWatcher<Value>>();
        QObject::connect(m_watcher.get(), &QFutureWatcher<Value>::finished, m_watcher.get(),
            [this, done = std::move(done)] { deliver(done); });
        m_watcher->setFuture(QtConcurrent::run(
            m_pool, [work = std::move(work), stop = m_stop.get_token()] { return work(stop); }));
    }

    /// Asks the running job to stop; its result is dropped.
    void cancel()
    {
        m_stop.request_stop();
        m_watcher.reset();
    }

    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

private:
    void deliver(const Done& done)
    {
        // The watcher is sending this very signal, and `done` may start the next job.
        QFutureWatcher<Value>* finished = m_watcher.release();
        finished->deleteLater();
        done(finished->future().takeResult());
    }

    QThreadPool* m_pool;
    std::stop_source m_stop;
    std::unique_ptr<QFutureWatcher<Value>> m_watcher;
};

} // namespace ui
