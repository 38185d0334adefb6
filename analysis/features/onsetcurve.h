// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace analysis {

/// An onset curve in one byte a value: 0.3 MB for an hour, 3 MB for ten. Negative values become 0,
/// small ones keep a step of some 0.002, large ones one of 1 %.
class OnsetCurve final
{
public:
    void push(float value);

    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }

    /// The value at `index`, within what the byte keeps; 0 beyond the ends.
    [[nodiscard]] float at(std::ptrdiff_t index) const;

    /// The curve between its values, on the straight line through both.
    [[nodiscard]] double between(double position) const;

    /// The largest value within `reach` of `index`.
    [[nodiscard]] float largestNear(std::ptrdiff_t index, std::ptrdiff_t reach) const;

    /// Where the curve peaks near a local maximum, by a parabola through it and its neighbours.
    [[nodiscard]] double peakNear(std::ptrdiff_t index) const;

    /// Empties the curve; its memory stays.
    void clear() { m_bytes.clear(); }

private:
    std::vector<std::uint8_t> m_bytes;
};

} // namespace analysis
