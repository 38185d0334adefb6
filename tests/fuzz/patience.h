// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace fuzz {

/// Cancels what works on an input after a while, as an impatient user would: a few kilobytes can
/// stand for hours of sound. What does not end on being cancelled runs into the fuzzer's -timeout.
class Patience final
{
public:
    explicit Patience(std::chrono::milliseconds limit)
        : m_watch([this, limit](const std::stop_token& over) {
            std::unique_lock lock(m_mutex);
            if (!m_ended.wait_for(lock, over, limit, [&over] { return over.stop_requested(); })) {
                m_impatience.request_stop();
            }
        })
    { }

    [[nodiscard]] std::stop_token token() const { return m_impatience.get_token(); }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_ended;
    std::stop_source m_impatience;
    std::jthread m_watch; // the last member: it is stopped first
};

} // namespace fuzz
