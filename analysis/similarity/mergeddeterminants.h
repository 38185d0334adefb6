// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/soundmodel.h"

#include <array>
#include <cstdint>

namespace analysis {

/// How many floats one instruction works on. The numbers are the same either way, to the last bit.
enum class VectorWidth : std::uint8_t
{
    Four, ///< what every processor can do
    Eight, ///< AVX2
};

/// The widest that this processor has.
[[nodiscard]] VectorWidth widestVectors();

/// The log-determinants of what the Gaussians of a block make when each is merged with that of a
/// model: half the sum of both covariances, and a quarter of the squared difference of the means.
/// @param width  no wider than widestVectors().
[[nodiscard]] std::array<double, kModelLanes> mergedLogDeterminants(
    const ModelBlock& block, const SoundModel& model, VectorWidth width = widestVectors());

/// Those of the covariances of the block themselves.
[[nodiscard]] std::array<double, kModelLanes> logDeterminants(
    const ModelBlock& block, VectorWidth width = widestVectors());

} // namespace analysis
