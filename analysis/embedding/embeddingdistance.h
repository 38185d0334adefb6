// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace analysis {

/// 1 minus the cosine between two embeddings of the same model, 0 .. 2; absent when they differ in
/// length or one is all zero.
[[nodiscard]] std::optional<double> cosineDistance(
    std::span<const float> one, std::span<const float> other);

/// How the distances between the tracks of a library are spread.
class DistanceSpread final
{
public:
    /// @param distances  between pairs of any tracks.
    explicit DistanceSpread(std::vector<double> distances);

    /// The share of pairs that are closer, 0 .. 1; .5 without any pair.
    [[nodiscard]] double rank(double distance) const;

private:
    std::vector<double> m_distances; // rising
};

/// An embedding as it is kept: half precision floats, the least significant byte first.
[[nodiscard]] std::vector<std::uint8_t> packedEmbedding(std::span<const float> embedding);

/// What packedEmbedding() made; nothing when it cannot have, or one of them is no number.
[[nodiscard]] std::optional<std::vector<float>> unpackedEmbedding(
    std::span<const std::uint8_t> bytes);

} // namespace analysis
