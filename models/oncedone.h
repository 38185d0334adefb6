// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace models {

/// Calls `take` with the result of a job that runs elsewhere, on the thread of `context`; never
/// when that is gone by then.
///
/// Not QFuture::then() with a context: up to Qt 6.5 that asserts when the context dies before the
/// future is ready, and the database finishes its writes after the window is gone.
template <typename Value, typename Take>
void onceDone(const QFuture<Value>& future, QObject* context, Take take)
{
    auto* const watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, take = std::move(take)]() mutable {
            watcher->deleteLater();
            take(watcher->result());
        });
    watcher->setFuture(future);
}

} // namespace models
