// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/admission.h"

#include <chrono>

namespace models {

Admission::Admission(Governor governor, std::function<MemoryReading()> meter)
    : m_governor(governor)
    , m_meter(std::move(meter))
{ }

bool Admission::admitsOne()
{
    if (!m_governor.admits(m_running, m_meter())) {
        return false;
    }
    ++m_running;
    return true;
}

bool Admission::tryEnter()
{
    const std::lock_guard lock(m_mutex);
    return admitsOne();
}

bool Admission::enter(const std::stop_token& stop)
{
    // Memory also comes free without anybody leaving.
    constexpr std::chrono::milliseconds kLookAgain{250};
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (admitsOne()) {
            return true;
        }
        m_left.wait_for(lock, stop, kLookAgain, [] { return false; });
    }
    return false;
}

void Admission::leave()
{
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
    }
    m_left.notify_all();
}

} // namespace models
