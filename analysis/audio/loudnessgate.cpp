// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/loudnessgate.h"

#include <cmath>

namespace analysis {

namespace {

/// Relative gates under the mean of what passes the absolute gate, as ratios of power.
constexpr double kIntegratedGate = 0.1; // -10 LU
constexpr double kRangeGate = 0.01; // -20 LU

} // namespace

double LoudnessGate::meanOfLast(std::size_t steps) const
{
    double sum = 0.0;
    for (std::size_t i = m_count - steps; i < m_count; ++i) {
        sum += m_recent[i % kShortTermSteps];
    }
    return sum / static_cast<double>(steps);
}

void LoudnessGate::addStep(double power)
{
    m_recent[m_count % kShortTermSteps] = power;
    ++m_count;
    if (m_count >= kMomentarySteps) {
        m_momentary.add(meanOfLast(kMomentarySteps));
    }
    if (m_count >= kShortTermSteps && m_count % kShortTermHop == 0) {
        m_shortTerm.add(meanOfLast(kShortTermSteps));
    }
}

void LoudnessGate::addBlocksOf(const LoudnessGate& other)
{
    m_momentary.add(other.m_momentary);
    m_shortTerm.add(other.m_shortTerm);
}

std::optional<double> LoudnessGate::integratedLufs() const
{
    const double gate = kIntegratedGate * m_momentary.meanFrom(0.0);
    const double power = m_momentary.meanFrom(gate);
    return power > 0.0 ? std::optional(loudnessOf(power)) : std::nullopt;
}

double LoudnessGate::rangeLu() const
{
    constexpr double kLow = 0.1;
    constexpr double kHigh = 0.95;
    const double gate = kRangeGate * m_shortTerm.meanFrom(0.0);
    const double low = m_shortTerm.quantileFrom(gate, kLow);
    const double high = m_shortTerm.quantileFrom(gate, kHigh);
    return low > 0.0 ? 10.0 * std::log10(high / low) : 0.0;
}

} // namespace analysis
