// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/pausegate.h"

namespace models {

void PauseGate::close()
{
    m_isClosed = true;
}

void PauseGate::open()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = false;
    }
    m_opened.notify_all();
}

void PauseGate::pass(const std::stop_token& stop)
{
    if (!m_isClosed) {
        return;
    }
    std::unique_lock lock(m_mutex);
    m_opened.wait(lock, stop, [this] { return !m_isClosed; });
}

} // namespace models
