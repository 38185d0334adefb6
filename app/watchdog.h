// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <stop_token>
#include <thread>

namespace app {

/// Logs every moment in which the GUI thread does not answer for over 50 ms. Watches in debug
/// builds only; in a release it does nothing. Created and destroyed on the GUI thread.
class Watchdog final
{
public:
    Watchdog();
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

private:
    using Clock = std::chrono::steady_clock;

    static void watch(const std::stop_token& stop, const std::atomic<Clock::rep>& lastSign);

    QTimer m_heartbeat;
    std::atomic<Clock::rep> m_lastSign{0};
    std::jthread m_watcher;
};

} // namespace app
