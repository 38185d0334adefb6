// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace analysis {

/// A straight line through points, by least squares; level through their mean where it is not
/// determined, 0 without any.
class StraightLine final
{
public:
    void add(float x, float y)
    {
        const auto dx = static_cast<double>(x);
        const auto dy = static_cast<double>(y);
        m_count += 1.0;
        m_x += dx;
        m_y += dy;
        m_xx += dx * dx;
        m_xy += dx * dy;
    }

    [[nodiscard]] float at(float x) const
    {
        if (m_count == 0.0) {
            return 0.0F;
        }
        const double meanX = m_x / m_count;
        const double meanY = m_y / m_count;
        const double variance = m_xx / m_count - meanX * meanX;
        const double slope = variance > 1e-9 ? (m_xy / m_count - meanX * meanY) / variance : 0.0;
        return static_cast<float>(meanY + slope * (static_cast<double>(x) - meanX));
    }

private:
    double m_count = 0.0;
    double m_x = 0.0;
    double m_y = 0.0;
    double m_xx = 0.0;
    double m_xy = 0.0;
};

} // namespace analysis
