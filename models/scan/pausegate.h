// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace models {

/// Where workers stand still while the scan is paused. Thread-safe.
class PauseGate final
{
public:
    void close();
    void open();

    /// Waits while the gate is closed; a stop lets everyone through.
    void pass(const std::stop_token& stop);

    /// For those who look for themselves: true while closed.
    [[nodiscard]] const std::atomic<bool>& isClosed() const { return m_isClosed; }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_opened;
    std::atomic<bool> m_isClosed = false;
};

} // namespace models
