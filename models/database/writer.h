// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QFuture>
#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>

namespace models {

/// The one thread with the one connection that writes. Jobs run in the order of submission, each in
/// a transaction of its own: committed when the job succeeds, rolled back when it fails.
/// Thread-safe.
class Writer final
{
public:
    using Job = std::function<Result<void>(QSqlDatabase&)>;

    /// @param path  an open, migrated database.
    explicit Writer(QString path);
    /// Finishes what was submitted.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Queues a job. The future delivers its result after the commit.
    QFuture<Result<void>> submit(Job job);

    /// Runs a job and waits for its result. Not for the GUI thread while a window is open.
    Result<void> run(Job job);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace models
