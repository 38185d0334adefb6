// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace analysis {

/// Takes from a curve its moving mean over an odd number of values around each; at the ends over
/// those that exist. Each value comes out (width - 1) / 2 values late.
class Detrend final
{
public:
    /// @param width  odd, at least 3.
    explicit Detrend(int width);

    /// Takes a value, returns the oldest one that is complete.
    std::optional<float> push(float value);

    /// After the last push(): the values still inside, one for each call, then nothing. The next
    /// push() starts a new curve.
    std::optional<float> flush();

private:
    [[nodiscard]] float oldest();

    std::vector<float> m_ring;
    std::size_t m_pushed = 0;
    std::size_t m_returned = 0;
    std::size_t m_first = 0; ///< first value inside the window
    double m_sum = 0.0; ///< of the values from m_first to the last one pushed
};

} // namespace analysis
