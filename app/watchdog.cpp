// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watchdog.h"

#include <QLoggingCategory>

namespace app {

namespace {

Q_LOGGING_CATEGORY(responsiveness, "segue.responsiveness")

constexpr std::chrono::milliseconds kBeat{10};
constexpr std::chrono::milliseconds kPatience{50};

} // namespace

Watchdog::Watchdog()
{
#ifndef NDEBUG
    m_lastSign = Clock::now().time_since_epoch().count();
    m_heartbeat.setInterval(kBeat);
    m_heartbeat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_heartbeat, &QTimer::timeout, &m_heartbeat,
        [this] { m_lastSign = Clock::now().time_since_epoch().count(); });
    m_heartbeat.start();
    m_watcher = std::jthread(
        [&lastSign = m_lastSign](const std::stop_token& stop) { watch(stop, lastSign); });
#endif
}

Watchdog::~Watchdog() = default;

void Watchdog::watch(const std::stop_token& stop, const std::atomic<Clock::rep>& lastSign)
{
    Clock::duration longest{0};
    while (!stop.stop_requested()) {
        std::this_thread::sleep_for(kBeat);
        const Clock::duration silence =
            Clock::now().time_since_epoch() - Clock::duration(lastSign.load());
        if (silence > kBeat + kPatience) {
            longest = silence;
        } else if (longest.count() > 0) {
            qCWarning(responsiveness, "the window did not answer for %lld ms",
                static_cast<long long>(
                    std::chrono::duration_cast<std::chrono::milliseconds>(longest).count()));
            longest = Clock::duration{0};
        }
    }
}

} // namespace app
