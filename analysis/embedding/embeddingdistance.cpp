// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/embedding/embeddingdistance.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

/// The largest half precision number.
constexpr float kMostHalf = 65504.0F;

} // namespace

std::optional<double> cosineDistance(std::span<const float> one, std::span<const float> other)
{
    double product = 0.0;
    double oneSquared = 0.0;
    double otherSquared = 0.0;
    if (one.size() != other.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < one.size(); ++i) {
        const auto a = static_cast<double>(one[i]);
        const auto b = static_cast<double>(other[i]);
        product += a * b;
        oneSquared += a * a;
        otherSquared += b * b;
    }
    const double lengths = std::sqrt(oneSquared * otherSquared);
    if (!(lengths > 0.0)) {
        return std::nullopt;
    }
    return std::clamp(1.0 - product / lengths, 0.0, 2.0);
}

DistanceSpread::DistanceSpread(std::vector<double> distances)
    : m_distances(std::move(distances))
{
    std::ranges::sort(m_distances);
}

double DistanceSpread::rank(double distance) const
{
    if (m_distances.empty()) {
        return 0.5;
    }
    const auto closer = std::ranges::lower_bound(m_distances, distance) - m_distances.begin();
    return static_cast<double>(closer) / static_cast<double>(m_distances.size());
}

std::vector<std::uint8_t> packedEmbedding(std::span<const float> embedding)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(2 * embedding.size());
    for (const float value : embedding) {
        const auto bits = Eigen::numext::bit_cast<std::uint16_t>(
            Eigen::half(std::clamp(value, -kMostHalf, kMostHalf)));
        bytes.push_back(static_cast<std::uint8_t>(bits & 0xFFU));
        bytes.push_back(static_cast<std::uint8_t>(bits >> 8U));
    }
    return bytes;
}

std::optional<std::vector<float>> unpackedEmbedding(std::span<const std::uint8_t> bytes)
{
    if (bytes.empty() || bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    std::vector<float> embedding;
    embedding.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const auto bits = static_cast<std::uint16_t>(bytes[i] | bytes[i + 1] << 8U);
        const auto value = static_cast<float>(Eigen::numext::bit_cast<Eigen::half>(bits));
        if (!std::isfinite(value)) {
            return std::nullopt;
        }
        embedding.push_back(value);
    }
    return embedding;
}

} // namespace analysis
