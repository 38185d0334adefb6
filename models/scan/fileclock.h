// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace models {

/// Seconds of sound to expect of a track. A broken header may claim years: less than 100 bytes a
/// second is no music.
[[nodiscard]] double expectedSeconds(const Track& track);

/// How long a file with so much sound may be worked on: a fixed time for opening it and half of its
/// length. The analysis needs less than a hundredth of that, also where it has to share.
[[nodiscard]] std::chrono::milliseconds timeAllowed(double audioSeconds);

/// Looks after one worker: asks it to stop when a file takes too long. A worker that does not hear
/// cannot be helped from inside the process; the journal names its file at the next start. One for
/// each worker, used by that thread only.
class FileClock final
{
public:
    /// @param isPaused  while it holds true no time passes; outlives the clock.
    /// @param onTick    called on a thread of the clock's each tenth of a second that passes.
    explicit FileClock(const std::atomic<bool>& isPaused, std::function<void()> onTick = {});
    ~FileClock();
    FileClock(const FileClock&) = delete;
    FileClock& operator=(const FileClock&) = delete;

    /// Starts the time of the next file. @return the token for its work: stops with `stop`, or when
    /// the time is up.
    std::stop_token start(std::chrono::milliseconds allowed, const std::stop_token& stop);

    /// Whether the file that was started last ran out of time.
    [[nodiscard]] bool isExceeded() const;

private:
    void watch(const std::stop_token& finished);

    const std::atomic<bool>& m_isPaused;
    const std::function<void()> m_onTick;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_never;
    std::stop_source m_source; // guarded by m_mutex, like the next two
    std::chrono::milliseconds m_left{0};
    bool m_isExceeded = false;
    std::optional<std::stop_callback<std::function<void()>>> m_outer; // the worker's alone
    std::jthread m_thread; // last: it uses the others, and ends before them
};

} // namespace models
