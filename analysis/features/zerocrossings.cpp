// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/zerocrossings.h"

namespace analysis {

void ZeroCrossings::process(std::span<const float> samples)
{
    if (samples.empty()) {
        return;
    }
    int crossings = 0;
    bool wasNegative = m_samples == 0 ? samples.front() < 0.0F : m_wasNegative;
    for (const float sample : samples) {
        const bool isNegative = sample < 0.0F;
        crossings += isNegative != wasNegative ? 1 : 0;
        wasNegative = isNegative;
    }
    m_wasNegative = wasNegative;
    m_crossings += crossings;
    m_samples += static_cast<std::int64_t>(samples.size());
}

float ZeroCrossings::rate() const
{
    return m_samples < 2
        ? 0.0F
        : static_cast<float>(static_cast<double>(m_crossings) / static_cast<double>(m_samples - 1));
}

} // namespace analysis
