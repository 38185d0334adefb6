// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/onsetcounter.h"

#include "analysis/features/onsetstrength.h"

#include <algorithm>

namespace analysis {

namespace {

// In mean natural logarithm over the bands: a rise of 7 % of everything, or of one band in 14
// by a factor of e. A vibrato of half a semitone stays below, as does most of white noise.
constexpr float kThreshold = 0.07F;

} // namespace

void OnsetCounter::push(float value)
{
    ++m_frames;
    pushIntoWindow(value);
}

void OnsetCounter::pushIntoWindow(float value)
{
    std::shift_left(m_window.begin(), m_window.end(), 1);
    m_window.back() = value;
    const float middle = m_window[kReach];
    // Of two equal neighbours the first one is the peak.
    const auto before = std::max_element(m_window.begin(), m_window.begin() + kReach);
    const auto after = std::max_element(m_window.begin() + kReach + 1, m_window.end());
    if (middle > kThreshold && middle > *before && middle >= *after) {
        ++m_onsets;
    }
}

void OnsetCounter::endCurve()
{
    for (std::size_t i = 0; i < m_window.size(); ++i) {
        pushIntoWindow(0.0F);
    }
}

float OnsetCounter::rateHz() const
{
    return m_frames == 0 ? 0.0F
                         : static_cast<float>(static_cast<double>(m_onsets) * kOnsetRateHz
                             / static_cast<double>(m_frames));
}

} // namespace analysis
