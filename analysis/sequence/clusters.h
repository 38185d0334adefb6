// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace analysis {

/// One group of things that are like each other.
struct Cluster
{
    std::size_t medoid = 0; ///< the member that is nearest to the others
    std::vector<std::size_t> members; ///< nearest to the medoid first, the medoid in front
};

/// The distances from one thing to all, by position.
using DistancesFrom = std::function<void(std::size_t from, std::span<double> distances)>;

/// Cuts `size` things into at most `count` clusters by k-medoids (Kaufman and Rousseeuw 1987; the
/// start by k-means++, Arthur and Vassilvitskii, SODA 2007): needs nothing but distances. The new
/// medoid of a cluster is sought among up to 24 of its members. Deterministic by `seed`.
/// Time: about count * 24 * rounds calls of `distances`.
/// @return largest first; fewer than `count` where things coincide.
[[nodiscard]] std::vector<Cluster> kMedoids(
    std::size_t size, std::size_t count, const DistancesFrom& distances, std::uint32_t seed = 1);

} // namespace analysis
