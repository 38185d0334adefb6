// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace analysis {

/// Mean and deviation of values that come one by one, in constant memory (Welford 1962: no
/// cancellation, however long the track).
class RunningMean final
{
public:
    void add(double value)
    {
        ++m_count;
        const double distance = value - m_mean;
        m_mean += distance / static_cast<double>(m_count);
        m_squares += distance * (value - m_mean);
    }

    [[nodiscard]] std::int64_t count() const { return m_count; }

    /// 0 when nothing was added.
    [[nodiscard]] float mean() const { return static_cast<float>(m_mean); }

    /// Standard deviation of the values themselves (divided by their count); 0 for fewer than two.
    [[nodiscard]] float deviation() const
    {
        return m_count == 0 ? 0.0F
                            : static_cast<float>(
                                std::sqrt(std::max(0.0, m_squares / static_cast<double>(m_count))));
    }

private:
    std::int64_t m_count = 0;
    double m_mean = 0.0;
    double m_squares = 0.0;
};

} // namespace analysis
