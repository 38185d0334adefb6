// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/soundpatterns.h"
#include "analysis/similarity/part.h"

#include <array>
#include <span>
#include <vector>

namespace analysis {

inline constexpr std::size_t kCovarianceSize = kTimbreDimensions * (kTimbreDimensions + 1) / 2;

/// Patterns made ready to be compared.
struct SoundModel
{
    std::array<float, kTimbreDimensions> mean{};
    std::array<float, kCovarianceSize> covariance{}; ///< on and below the diagonal, row by row
    double logDeterminant = 0.0; ///< of the covariance
    /// Rhythm, contrast, harmony and range, one after the other.
    std::array<std::uint8_t, kPatternSteps> steps{};
    SoundTraits traits{};
};

[[nodiscard]] SoundModel soundModel(const SoundPatterns& patterns);

/// The same for many, a fifth of the work for each.
[[nodiscard]] std::vector<SoundModel> soundModels(std::span<const SoundPatterns> patterns);

/// Its timbre alone, the log-determinant left out. Correlations are drawn .02 of the way to none,
/// which makes up for their rounding: over 1 234 tracks and excerpts the smallest eigenvalue of a
/// correlation matrix was .020, so that each is positive definite.
[[nodiscard]] SoundModel timbreModel(const TimbreGaussian& timbre);

inline constexpr std::size_t kModelLanes = 8;

/// Tracks side by side, so that the inner loops run over neighbouring floats.
struct ModelBlock
{
    using Lanes = std::array<float, kModelLanes>;

    std::array<Lanes, kTimbreDimensions> mean{};
    std::array<Lanes, kCovarianceSize> covariance{};
    std::array<double, kModelLanes> logDeterminant{};
    std::array<decltype(SoundModel::steps), kModelLanes> steps{};
    std::array<SoundTraits, kModelLanes> traits{};

    void set(std::size_t lane, const SoundModel& model);
};

/// The distances from a track to those of a block, in each part: the root of the Jensen-Shannon
/// divergence of the timbres (approximated with the entropy of one merged Gaussian, as Schnitzer
/// does in Musly), sums of absolute differences of the other parts; to which the Euclidean distance
/// of the traits is added; each over its standard deviation between random tracks of the tuning
/// music. Symmetric; 0 for equal patterns up to rounding.
[[nodiscard]] std::array<PartValues, kModelLanes> partDistances(
    const ModelBlock& block, const SoundModel& model);

/// The same for a single pair.
[[nodiscard]] PartValues partDistances(const SoundModel& left, const SoundModel& right);

/// The parts as one number: their weighted sum.
[[nodiscard]] float fusedDistance(const PartValues& parts, const PartValues& weights);

} // namespace analysis
