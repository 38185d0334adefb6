// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/learning/weightlearner.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace analysis {

namespace {

constexpr int kRounds = 400;
constexpr double kStep = 0.5;
// The pull towards the defaults weighs as much as so many answers: below that they hardly move.
constexpr double kTrust = 4.0;
// How decided a listener is: with a difference of one mean distance the odds are e^3.
constexpr double kSureness = 3.0;

using Differences = std::vector<std::vector<double>>;

// Farther minus nearer, by part, in units of the part's mean.
Differences scaledDifferences(
    std::span<const HeardComparison> comparisons, std::size_t parts, std::vector<double>& scales)
{
    scales.assign(parts, 0.0);
    for (const HeardComparison& comparison : comparisons) {
        for (std::size_t part = 0; part < parts; ++part) {
            scales[part] += comparison.nearer[part] + comparison.farther[part];
        }
    }
    for (double& scale : scales) {
        scale = std::max(scale / (2.0 * static_cast<double>(comparisons.size())), 1e-12);
    }
    Differences differences;
    for (const HeardComparison& comparison : comparisons) {
        std::vector<double> difference(parts);
        for (std::size_t part = 0; part < parts; ++part) {
            difference[part] = (comparison.farther[part] - comparison.nearer[part]) / scales[part];
        }
        differences.push_back(std::move(difference));
    }
    return differences;
}

double product(std::span<const double> one, std::span<const double> other)
{
    return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

} // namespace

std::vector<HeardComparison> oddOneOut(
    std::span<const double> ab, std::span<const double> ac, std::span<const double> bc)
{
    const std::vector<double> alike(ab.begin(), ab.end());
    return {{alike, {ac.begin(), ac.end()}}, {alike, {bc.begin(), bc.end()}}};
}

std::vector<double> learnedWeights(
    std::span<const HeardComparison> comparisons, std::span<const double> defaults)
{
    std::vector<double> start(defaults.begin(), defaults.end());
    const double sum = std::accumulate(start.begin(), start.end(), 0.0);
    if (comparisons.empty() || sum <= 0.0) {
        return start;
    }
    std::vector<double> scales;
    const Differences differences = scaledDifferences(comparisons, start.size(), scales);
    // The weights work on scaled parts, with a sum of 1, so that the sureness means the same for
    // every number of parts.
    for (std::size_t part = 0; part < start.size(); ++part) {
        start[part] *= scales[part];
    }
    const double whole = std::accumulate(start.begin(), start.end(), 0.0);
    for (double& weight : start) {
        weight /= whole;
    }
    std::vector<double> weights = start;
    const double count = static_cast<double>(comparisons.size());
    for (int round = 0; round < kRounds; ++round) {
        std::vector<double> slope(weights.size(), 0.0);
        for (const std::vector<double>& difference : differences) {
            const double doubt = 1.0 / (1.0 + std::exp(kSureness * product(weights, difference)));
            for (std::size_t part = 0; part < weights.size(); ++part) {
                slope[part] += kSureness * doubt * difference[part];
            }
        }
        for (std::size_t part = 0; part < weights.size(); ++part) {
            const double pull = kTrust * (start[part] - weights[part]);
            weights[part] =
                std::max(0.0, weights[part] + kStep * (slope[part] + pull) / (count + kTrust));
        }
    }
    for (std::size_t part = 0; part < weights.size(); ++part) {
        weights[part] /= scales[part];
    }
    const double learned = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (learned <= 0.0) {
        return {defaults.begin(), defaults.end()};
    }
    for (double& weight : weights) {
        weight *= sum / learned;
    }
    return weights;
}

double explainedShare(std::span<const HeardComparison> comparisons, std::span<const double> weights)
{
    if (comparisons.empty()) {
        return 1.0;
    }
    double right = 0.0;
    for (const HeardComparison& comparison : comparisons) {
        const double nearer = product(weights, comparison.nearer);
        const double farther = product(weights, comparison.farther);
        right += nearer < farther ? 1.0 : nearer > farther ? 0.0 : 0.5;
    }
    return right / static_cast<double>(comparisons.size());
}

} // namespace analysis
