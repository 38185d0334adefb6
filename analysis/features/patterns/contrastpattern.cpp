// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/contrastpattern.h"

#include "analysis/features/patterns/blocks.h"
#include "analysis/features/patterns/soundpatterns.h"

#include <algorithm>

namespace analysis {

namespace {

constexpr BlockShape kBlocks{.length = 40, .hop = 20};
constexpr auto kGroups = static_cast<Eigen::Index>(kContrastPatternBands);
constexpr auto kRanks = static_cast<Eigen::Index>(kContrastPatternRanks);

// One column a group, one row a frame.
Eigen::ArrayXXf contrasts(const BandFrames& decibels)
{
    const auto edges = groupEdges<kContrastPatternBands>();
    Eigen::ArrayXXf result(decibels.cols(), kGroups);
    for (Eigen::Index frame = 0; frame < decibels.cols(); ++frame) {
        const float* const bands = decibels.col(frame).data();
        for (Eigen::Index group = 0; group < kGroups; ++group) {
            const float* const first = bands + edges[static_cast<std::size_t>(group)];
            const float* const end = bands + edges[static_cast<std::size_t>(group) + 1];
            float lowest = *first;
            float highest = *first;
            for (const float* band = first + 1; band != end; ++band) {
                lowest = std::min(lowest, *band);
                highest = std::max(highest, *band);
            }
            result(frame, group) = highest - lowest;
        }
    }
    return result;
}

} // namespace

std::vector<float> contrastPattern(const BandFrames& decibels)
{
    constexpr double kShare = 0.1;
    const Eigen::ArrayXXf frames = contrasts(decibels);
    const Eigen::Index count = blockCount(frames.rows(), kBlocks);
    std::vector<float> pattern;
    std::vector<float> sorted(static_cast<std::size_t>(kBlocks.length));
    Eigen::ArrayXXf ranks(count, kBlocks.length);
    for (Eigen::Index group = 0; group < kGroups; ++group) {
        const float* const values = frames.col(group).data();
        for (Eigen::Index block = 0; block < count; ++block) {
            const float* const first = values + block * kBlocks.hop;
            const Eigen::Index there = std::min(kBlocks.length, frames.rows());
            std::fill(std::copy_n(first, there, sorted.begin()), sorted.end(), first[there - 1]);
            std::sort(sorted.begin(), sorted.end());
            ranks.row(block) = Eigen::Map<const Eigen::Array<float, 1, Eigen::Dynamic>>(
                sorted.data(), kBlocks.length);
        }
        const std::vector<float> ranked = rankedValues(ranks, kShare);
        const Eigen::Map<const Eigen::ArrayXXf> byRank(
            ranked.data(), kBlocks.length / kRanks, kRanks);
        for (Eigen::Index rank = 0; rank < kRanks; ++rank) {
            pattern.push_back(byRank.col(rank).mean());
        }
    }
    return pattern;
}

} // namespace analysis
