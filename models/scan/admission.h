// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/governor.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>

namespace models {

/// The door in front of the analysis: lets as many workers in as the governor admits. Thread-safe.
class Admission final
{
public:
    /// @param meter  asked at the door; any thread.
    Admission(Governor governor, std::function<MemoryReading()> meter);

    /// Lets the caller in if there is room now.
    bool tryEnter();

    /// Waits for room. False on stop.
    bool enter(const std::stop_token& stop);

    void leave();

private:
    bool admitsOne();

    std::mutex m_mutex;
    std::condition_variable_any m_left;
    Governor m_governor;
    std::function<MemoryReading()> m_meter;
    int m_running = 0;
};

} // namespace models
