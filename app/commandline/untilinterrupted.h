// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/interruption.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <functional>
#include <stop_token>

namespace app {

/// Runs the work on another thread, so that Ctrl-C is heard meanwhile: it asks `stop` to stop. The
/// event loop runs until the work has ended.
template <typename Value>
Value untilInterrupted(
    const std::function<Value(const std::stop_token&)>& work, std::stop_source stop = {})
{
    const Interruption interruption;
    QEventLoop loop;
    QObject::connect(
        &interruption, &Interruption::interrupted, &loop, [&stop] { stop.request_stop(); });
    QFutureWatcher<Value> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(QtConcurrent::run([&work, token = stop.get_token()] { return work(token); }));
    loop.exec();
    return watcher.result();
}

} // namespace app
