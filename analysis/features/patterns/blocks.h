// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/bandpowers.h"

#include <array>
#include <cmath>
#include <vector>

namespace analysis {

/// Overlapping stretches of frames.
struct BlockShape
{
    Eigen::Index length;
    Eigen::Index hop;
};

/// How many blocks fit into `frames` frames; one when none does.
[[nodiscard]] Eigen::Index blockCount(Eigen::Index frames, BlockShape shape);

/// The frames, the last one repeated until there are `length`.
[[nodiscard]] Eigen::ArrayXXf atLeastFrames(const Eigen::ArrayXXf& frames, Eigen::Index length);

/// For each column the value of rank round(share (rows - 1)) among its rows, halves to even. Leaves
/// the rows in another order.
[[nodiscard]] std::vector<float> rankedValues(Eigen::ArrayXXf& columns, double share);

/// The bands [edges[g], edges[g + 1]) of group g: nearly equal groups, edges rounded to even.
template <std::size_t Groups> [[nodiscard]] std::array<Eigen::Index, Groups + 1> groupEdges()
{
    std::array<Eigen::Index, Groups + 1> edges{};
    for (std::size_t g = 0; g <= Groups; ++g) {
        edges[g] = static_cast<Eigen::Index>(
            std::nearbyint(kSemitoneBands * static_cast<double>(g) / static_cast<double>(Groups)));
    }
    return edges;
}

/// Where index `i` of a row of `size` values mirrored at its ends (c b a | a b c | c b a) lies.
[[nodiscard]] Eigen::Index mirrored(Eigen::Index i, Eigen::Index size);

} // namespace analysis
