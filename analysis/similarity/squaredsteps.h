// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace analysis {

/// The square of the distance between some of the steps of two tracks, from the First on.
template <std::size_t First, std::size_t Count, std::size_t Size>
[[nodiscard]] std::int32_t squaredSteps(
    const std::array<std::int8_t, Size>& left, const std::array<std::int8_t, Size>& right)
{
    // Eight differences of 16 bits at a time: the counts are multiples of that.
    static_assert(Count % 8 == 0 && First + Count <= Size);
    std::int32_t sum = 0;
    for (std::size_t i = First; i < First + Count; ++i) {
        const auto difference = static_cast<std::int16_t>(left[i] - right[i]);
        sum += int{difference} * int{difference};
    }
    return sum;
}

} // namespace analysis
