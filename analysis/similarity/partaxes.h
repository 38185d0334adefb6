// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/soundpatterns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>

namespace analysis {

inline constexpr std::size_t kTimbreInputs =
    kTimbreDimensions + kTimbreDimensions * (kTimbreDimensions + 1) / 2;

/// Axes through the values of a part, one after the other: the value along an axis is the sum of
/// (input - centre) times its entries, times its factor.
struct PartAxes
{
    std::span<const float> centre;
    std::span<const float> factors; ///< by axis
    std::span<const std::int8_t> entries; ///< by axis and input
};

/// The values of a part along its axes. @param values  as many as axes.
template <typename Inputs>
void project(const Inputs& inputs, const PartAxes& axes, std::span<float> values)
{
    auto entry = axes.entries.begin();
    for (std::size_t axis = 0; axis < axes.factors.size(); ++axis) {
        float sum = 0.0F;
        for (std::size_t i = 0; i < axes.centre.size(); ++i) {
            sum += (static_cast<float>(inputs[i]) - axes.centre[i]) * static_cast<float>(*entry++);
        }
        values[axis] = sum * axes.factors[axis];
    }
}

/// The nearest step, of 127 to either side.
[[nodiscard]] inline std::int8_t nearestStep(float value)
{
    return static_cast<std::int8_t>(std::lrint(std::clamp(value, -127.0F, 127.0F)));
}

/// A timbre as a vector: means over `scale`, then the covariance so scaled as its matrix logarithm,
/// whose Euclidean distance stands in for that of Gaussians (Arsigny, Fillard, Pennec and Ayache
/// 2006).
[[nodiscard]] std::array<float, kTimbreInputs> timbreVector(
    const TimbreGaussian& timbre, std::span<const float, kTimbreDimensions> scale);

} // namespace analysis
