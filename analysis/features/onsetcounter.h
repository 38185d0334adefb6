// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace analysis {

/// Counts the peaks of an onset curve: values that are the largest within 35 ms either way and rise
/// above the curve's moving mean by a fixed amount. They come out at least 47 ms apart.
class OnsetCounter final
{
public:
    /// The next value of the curve less its moving mean, kOnsetRateHz of them a second.
    void push(float value);

    /// The curve ends here; the next value belongs to another one.
    void endCurve();

    /// Onsets per second over all curves; 0 when nothing was pushed.
    [[nodiscard]] float rateHz() const;

private:
    static constexpr std::size_t kReach = 3;

    void pushIntoWindow(float value);

    std::array<float, 2 * kReach + 1> m_window{}; ///< the last values, oldest first
    std::int64_t m_onsets = 0;
    std::int64_t m_frames = 0;
};

} // namespace analysis
