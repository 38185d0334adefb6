// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace analysis {

/// What one answer of a listener says: by each part of a distance, a pair that is near for them and
/// one that is farther.
struct HeardComparison
{
    std::vector<double> nearer; ///< the parts of the pair that is alike, >= 0
    std::vector<double> farther; ///< of the other pair
};

/// The answer 'c is the odd one of a, b, c' as two comparisons: a and b are nearer to each other
/// than either is to c. @param ab, ac, bc  the parts of the three distances.
[[nodiscard]] std::vector<HeardComparison> oddOneOut(
    std::span<const double> ab, std::span<const double> ac, std::span<const double> bc);

/// The weights of the parts, never negative, that explain the answers best: logistic regression on
/// the differences, held near the weights by default (ridge), by projected gradient descent. Each
/// part is put on its own scale first. The sum is that of `defaults`. Without answers: `defaults`.
/// Some 30 answers move 8 to 12 weights usefully; many are needed to be exact. Deterministic.
/// @param comparisons  each with as many parts as `defaults`.
/// Source: triplet learning with a logistic model (van der Maaten and Weinberger, MLSP 2012), here
/// with a diagonal metric.
[[nodiscard]] std::vector<double> learnedWeights(
    std::span<const HeardComparison> comparisons, std::span<const double> defaults);

/// The share of the comparisons that the weights get right; a tie is half right. 1 without any.
[[nodiscard]] double explainedShare(
    std::span<const HeardComparison> comparisons, std::span<const double> weights);

} // namespace analysis
