// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/part.h"
#include "analysis/similarity/proximity.h"
#include "analysis/similarity/soundcode.h"

#include <span>
#include <vector>

namespace analysis {

/// The squares of the distances between two codes in each part, in steps of the code.
[[nodiscard]] std::array<std::int32_t, kPartCount> squaredSteps(
    const SoundCode& left, const SoundCode& right);

/// The distance between two codes in each part: Euclidean, in the same units as partDistances()
/// but for a constant, which takes no part in any order.
[[nodiscard]] PartValues codeDistances(const SoundCode& left, const SoundCode& right);

/// How the distances from one track to others are spread, part by part.
struct PartSpread
{
    PartValues mean{};
    PartValues deviation{};
};

/// How the deviations of the parts combine: the correlations of the part distances, row by row.
class PartCorrelation final
{
public:
    /// Measured on the distances between some tracks; parts that do not vary count as independent.
    explicit PartCorrelation(std::span<const PartValues> distances = {});

    /// The spread of the weighted sum.
    [[nodiscard]] Spread combined(const PartSpread& spread, const PartValues& weights) const;

private:
    friend class SpreadCombiner;

    std::array<PartValues, kPartCount> m_rows{};
};

/// PartCorrelation::combined() for many tracks under one choice of weights.
class SpreadCombiner final
{
public:
    SpreadCombiner(const PartCorrelation& correlation, const PartValues& weights);

    [[nodiscard]] Spread combined(const PartSpread& spread) const;

private:
    PartValues m_weights;
    std::array<PartValues, kPartCount> m_rows{}; ///< correlations times both weights
};

/// The spread in each part of some distances, in which an expected one counts like kPriorDistances
/// more.
[[nodiscard]] PartSpread spreadByPart(std::span<const PartValues> distances,
    const PartValues& expectedMean, const PartValues& expectedDeviation);

/// The share of some distances that are no larger than these, part by part, in (0, 1): the pair
/// itself counts as half of one that is.
[[nodiscard]] PartValues sharesAsNear(
    const PartValues& distance, std::span<const PartValues> others);

/// The spread of code distances; expected is that of the tuning music.
[[nodiscard]] PartSpread codeSpreadOf(std::span<const PartValues> distances);

} // namespace analysis
