// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/fileclock.h"

#include <algorithm>

namespace models {

namespace {

constexpr std::chrono::milliseconds kTick{100};

} // namespace

double expectedSeconds(const Track& track)
{
    constexpr double kMillisecondsPerSecond = 1000.0;
    constexpr double kLeastBytesPerSecond = 100.0;
    return std::min(static_cast<double>(track.audio.durationMs) / kMillisecondsPerSecond,
        static_cast<double>(track.stamp.size) / kLeastBytesPerSecond);
}

std::chrono::milliseconds timeAllowed(double audioSeconds)
{
    constexpr double kFixedMs = 60'000.0;
    constexpr double kMsPerAudioSecond = 500.0;
    return std::chrono::milliseconds(
        static_cast<std::int64_t>(kFixedMs + kMsPerAudioSecond * std::max(audioSeconds, 0.0)));
}

FileClock::FileClock(const std::atomic<bool>& isPaused, std::function<void()> onTick)
    : m_isPaused(isPaused)
    , m_onTick(std::move(onTick))
    , m_thread([this](const std::stop_token& finished) { watch(finished); })
{ }

FileClock::~FileClock() = default;

std::stop_token FileClock::start(std::chrono::milliseconds allowed, const std::stop_token& stop)
{
    m_outer.reset();
    const std::stop_source source;
    {
        const std::lock_guard lock(m_mutex);
        m_source = source;
        m_left = allowed;
        m_isExceeded = false;
    }
    m_outer.emplace(stop, [source]() mutable { source.request_stop(); });
    return source.get_token();
}

bool FileClock::isExceeded() const
{
    const std::lock_guard lock(m_mutex);
    return m_isExceeded;
}

void FileClock::watch(const std::stop_token& finished)
{
    std::unique_lock lock(m_mutex);
    while (!finished.stop_requested()) {
        m_never.wait_for(lock, finished, kTick, [] { return false; });
        if (m_isPaused || m_source.stop_requested()) {
            continue;
        }
        m_left -= kTick;
        if (m_onTick) {
            m_onTick();
        }
        if (m_left <= std::chrono::milliseconds::zero()) {
            m_isExceeded = true;
            m_source.request_stop();
        }
    }
}

} // namespace models
