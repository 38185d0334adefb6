// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/detrend.h"

#include <cassert>

namespace analysis {

Detrend::Detrend(int width)
    : m_ring(static_cast<std::size_t>(width))
{
    assert(width >= 3 && width % 2 == 1);
}

std::optional<float> Detrend::push(float value)
{
    const std::size_t width = m_ring.size();
    if (m_pushed - m_first == width) {
        m_sum -= static_cast<double>(m_ring[m_first % width]);
        ++m_first;
    }
    m_ring[m_pushed % width] = value;
    m_sum += static_cast<double>(value);
    ++m_pushed;
    if (m_pushed - m_returned <= width / 2) {
        return std::nullopt;
    }
    return oldest();
}

std::optional<float> Detrend::flush()
{
    if (m_returned == m_pushed) {
        m_pushed = 0;
        m_returned = 0;
        m_first = 0;
        m_sum = 0.0;
        return std::nullopt;
    }
    const std::size_t width = m_ring.size();
    if (m_returned > width / 2 && m_first < m_returned - width / 2) {
        m_sum -= static_cast<double>(m_ring[m_first % width]);
        ++m_first;
    }
    return oldest();
}

float Detrend::oldest()
{
    const double mean = m_sum / static_cast<double>(m_pushed - m_first);
    const float value = m_ring[m_returned % m_ring.size()];
    ++m_returned;
    return static_cast<float>(static_cast<double>(value) - mean);
}

} // namespace analysis
