// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/playmeter.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qint64 kEnoughMs = 4 * 60 * 1000;

} // namespace

void PlayMeter::begin(qint64 durationMs)
{
    *this = {};
    m_durationMs = durationMs;
}

bool PlayMeter::advanceTo(qint64 positionMs)
{
    m_heardMs += std::max<qint64>(0, positionMs - m_positionMs);
    m_positionMs = positionMs;
    const qint64 neededMs = m_durationMs > 0 ? std::min(kEnoughMs, m_durationMs / 2) : kEnoughMs;
    if (m_isCounted || m_heardMs < neededMs || m_heardMs == 0) {
        return false;
    }
    m_isCounted = true;
    return true;
}

bool PlayMeter::isSkippedHere() const
{
    return !m_isCounted && m_heardMs > 0 && (m_durationMs <= 0 || m_positionMs < m_durationMs / 2);
}

} // namespace ui
