// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundmodel.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace analysis {

namespace {

using Lanes = Eigen::Array<float, kModelLanes, 1>;
using LanesMap = Eigen::Map<const Lanes>;

constexpr float kKeptCorrelation = 0.98F;
// No pivot gets here unless a file holds nonsense; then the distance is large, but a number.
constexpr float kSmallestPivot = 1e-9F;

// Standard deviations of the part distances between two tracks of the tuning music.
constexpr double kTimbreSpread = 0.266;
constexpr float kRhythmSpread = 4699.0F;
constexpr float kContrastSpread = 974.6F;
constexpr float kHarmonySpread = 768.6F;
constexpr float kRangeSpread = 699.0F;

constexpr std::size_t rowStart(std::size_t row)
{
    return row * (row + 1) / 2;
}

float fromHalf(std::uint16_t bits)
{
    return static_cast<float>(Eigen::numext::bit_cast<Eigen::half>(bits));
}

// Log-determinants of matrices side by side, by the pivots of their Cholesky decomposition, which
// replaces them. Not the roots of the pivots: these need none.
std::array<double, kModelLanes> logDeterminants(std::array<Lanes, kCovarianceSize>& matrix)
{
    std::array<double, kModelLanes> product;
    product.fill(1.0);
    std::array<Lanes, kTimbreDimensions> inverse;
    std::array<Lanes, kTimbreDimensions> scaled; // the row, times the pivots of its columns
    for (std::size_t row = 0; row < kTimbreDimensions; ++row) {
        Lanes* const own = &matrix[rowStart(row)];
        for (std::size_t column = 0; column < row; ++column) {
            const Lanes* const other = &matrix[rowStart(column)];
            Lanes sum = own[column];
            for (std::size_t k = 0; k < column; ++k) {
                sum -= scaled[k] * other[k];
            }
            scaled[column] = sum;
            own[column] = sum * inverse[column];
        }
        Lanes pivot = own[row];
        for (std::size_t k = 0; k < row; ++k) {
            pivot -= scaled[k] * own[k];
        }
        pivot = pivot.max(kSmallestPivot);
        inverse[row] = 1.0F / pivot;
        for (std::size_t lane = 0; lane < kModelLanes; ++lane) {
            product[lane] *= static_cast<double>(pivot[static_cast<Eigen::Index>(lane)]);
        }
    }
    std::ranges::transform(
        product, product.begin(), [](double determinant) { return std::log(determinant); });
    return product;
}

template <std::size_t First, std::size_t Count>
float stepsApart(const decltype(SoundModel::steps)& left, const decltype(SoundModel::steps)& right)
{
    int sum = 0;
    for (std::size_t i = First; i < First + Count; ++i) {
        sum += std::abs(int{left[i]} - int{right[i]});
    }
    return static_cast<float>(sum);
}

PartValues partsOf(double divergence, const decltype(SoundModel::steps)& left,
    const decltype(SoundModel::steps)& right)
{
    constexpr std::size_t kContrast = kFluctuationSize;
    constexpr std::size_t kHarmony = kContrast + kContrastPatternSize;
    constexpr std::size_t kRange = kHarmony + kCooccurrenceSize;
    return {static_cast<float>(std::sqrt(std::max(0.0, divergence)) / kTimbreSpread),
        stepsApart<0, kFluctuationSize>(left, right) / kRhythmSpread,
        stepsApart<kContrast, kContrastPatternSize>(left, right) / kContrastSpread,
        stepsApart<kHarmony, kCooccurrenceSize>(left, right) / kHarmonySpread,
        stepsApart<kRange, kRegisterSize>(left, right) / kRangeSpread};
}

} // namespace

SoundModel timbreModel(const TimbreGaussian& timbre)
{
    SoundModel model;
    std::size_t pair = 0;
    for (std::size_t row = 0; row < kTimbreDimensions; ++row) {
        model.mean[row] = fromHalf(timbre.mean[row]);
        const float deviation = fromHalf(timbre.deviation[row]);
        for (std::size_t column = 0; column < row; ++column) {
            const float correlation =
                kKeptCorrelation * static_cast<float>(timbre.correlation[pair++]) / 127.0F;
            model.covariance[rowStart(row) + column] =
                correlation * deviation * fromHalf(timbre.deviation[column]);
        }
        model.covariance[rowStart(row) + row] = deviation * deviation;
    }
    return model;
}

SoundModel soundModel(const SoundPatterns& patterns)
{
    SoundModel model = timbreModel(patterns.timbre);
    std::array<Lanes, kCovarianceSize> matrix;
    for (std::size_t i = 0; i < kCovarianceSize; ++i) {
        matrix[i].setConstant(model.covariance[i]);
    }
    model.logDeterminant = logDeterminants(matrix).front();
    auto place = std::ranges::copy(patterns.rhythm, model.steps.begin()).out;
    place = std::ranges::copy(patterns.contrast, place).out;
    place = std::ranges::copy(patterns.harmony, place).out;
    std::ranges::copy(patterns.range, place);
    return model;
}

void ModelBlock::set(std::size_t lane, const SoundModel& model)
{
    for (std::size_t i = 0; i < kTimbreDimensions; ++i) {
        mean[i][lane] = model.mean[i];
    }
    for (std::size_t i = 0; i < kCovarianceSize; ++i) {
        covariance[i][lane] = model.covariance[i];
    }
    logDeterminant[lane] = model.logDeterminant;
    steps[lane] = model.steps;
}

std::array<PartValues, kModelLanes> partDistances(const ModelBlock& block, const SoundModel& model)
{
    // Half the difference of the means, so that its square is a quarter.
    std::array<Lanes, kTimbreDimensions> apart;
    for (std::size_t i = 0; i < kTimbreDimensions; ++i) {
        apart[i] = 0.5F * (LanesMap(block.mean[i].data()) - model.mean[i]);
    }
    std::array<Lanes, kCovarianceSize> merged;
    std::size_t entry = 0;
    for (std::size_t row = 0; row < kTimbreDimensions; ++row) {
        for (std::size_t column = 0; column <= row; ++column, ++entry) {
            merged[entry] =
                0.5F * (LanesMap(block.covariance[entry].data()) + model.covariance[entry])
                + apart[row] * apart[column];
        }
    }
    const std::array<double, kModelLanes> determinants = logDeterminants(merged);
    std::array<PartValues, kModelLanes> distances{};
    for (std::size_t lane = 0; lane < kModelLanes; ++lane) {
        const double divergence =
            0.5 * determinants[lane] - 0.25 * (block.logDeterminant[lane] + model.logDeterminant);
        distances[lane] = partsOf(divergence, block.steps[lane], model.steps);
    }
    return distances;
}

PartValues partDistances(const SoundModel& left, const SoundModel& right)
{
    ModelBlock block;
    block.set(0, left);
    return partDistances(block, right).front();
}

float fusedDistance(const PartValues& parts, const PartValues& weights)
{
    float sum = 0.0F;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        sum += weights[p] * parts[p];
    }
    return sum;
}

} // namespace analysis
