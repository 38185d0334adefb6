// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/mergeddeterminants.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

// The loops are written once, for vectors of any width, and compiled for each processor: they
// multiply and add in the same order, and none fuses the two, so that all give the same numbers.
#define SEGUE_INLINE [[gnu::always_inline]] inline

namespace analysis {

namespace {

using FourFloats [[gnu::vector_size(16)]] = float;
using EightFloats [[gnu::vector_size(32)]] = float;

// No pivot gets here unless a file holds nonsense; then the distance is large, but a number.
constexpr float kSmallestPivot = 1e-9F;
constexpr std::size_t kSize = kTimbreDimensions;
constexpr std::size_t kColumns = 4; // side by side, because each sum has to wait for itself
static_assert(kSize % 2 == 0);

constexpr std::size_t rowStart(std::size_t row)
{
    return row * (row + 1) / 2;
}

/// A vector's share of the lanes of a block: some matrices, on and below their diagonals.
template <typename Vector> struct Matrices
{
    static constexpr std::size_t kLanes = sizeof(Vector) / sizeof(float);

    std::array<Vector, kCovarianceSize> entries;
    /// The inverse pivots, and two rows times the pivots of their columns.
    std::array<Vector, kSize> inverse;
    std::array<Vector, kSize> upper;
    std::array<Vector, kSize> lower;
    std::array<double, kLanes> product; ///< of the pivots so far
};

template <typename Vector> SEGUE_INLINE void load(Vector& vector, const float* from)
{
    std::memcpy(&vector, from, sizeof(Vector));
}

template <typename Vector>
SEGUE_INLINE void closeRow(Matrices<Vector>& matrices, std::size_t row, Vector& pivot)
{
    for (std::size_t lane = 0; lane < Matrices<Vector>::kLanes; ++lane) {
        pivot[lane] = std::max(pivot[lane], kSmallestPivot);
        matrices.product[lane] *= static_cast<double>(pivot[lane]);
    }
    matrices.inverse[row] = 1.0F / pivot;
}

// Two rows at once, in as many columns as stand side by side.
template <typename Vector>
SEGUE_INLINE void eliminate(Matrices<Vector>& matrices, std::size_t row, std::size_t column)
{
    Vector* const upper = &matrices.entries[rowStart(row)];
    Vector* const lower = &matrices.entries[rowStart(row + 1)];
    std::array<const Vector*, kColumns> others;
    std::array<Vector, kColumns> upperSums;
    std::array<Vector, kColumns> lowerSums;
    for (std::size_t i = 0; i < kColumns; ++i) {
        others[i] = &matrices.entries[rowStart(column + i)];
        upperSums[i] = upper[column + i];
        lowerSums[i] = lower[column + i];
    }
    for (std::size_t k = 0; k < column; ++k) {
        for (std::size_t i = 0; i < kColumns; ++i) {
            upperSums[i] -= matrices.upper[k] * others[i][k];
            lowerSums[i] -= matrices.lower[k] * others[i][k];
        }
    }
    for (std::size_t i = 0; i < kColumns; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            upperSums[i] -= upperSums[k] * others[i][column + k];
            lowerSums[i] -= lowerSums[k] * others[i][column + k];
        }
        matrices.upper[column + i] = upperSums[i];
        matrices.lower[column + i] = lowerSums[i];
        upper[column + i] = upperSums[i] * matrices.inverse[column + i];
        lower[column + i] = lowerSums[i] * matrices.inverse[column + i];
    }
}

// Cholesky's decomposition without roots, in place.
template <typename Vector> SEGUE_INLINE void decompose(Matrices<Vector>& matrices)
{
    matrices.product.fill(1.0);
    for (std::size_t row = 0; row < kSize; row += 2) {
        Vector* const upper = &matrices.entries[rowStart(row)];
        Vector* const lower = &matrices.entries[rowStart(row + 1)];
        std::size_t column = 0;
        for (; column + kColumns <= row; column += kColumns) {
            eliminate(matrices, row, column);
        }
        for (; column < row; ++column) {
            const Vector* const other = &matrices.entries[rowStart(column)];
            Vector upperSum = upper[column];
            Vector lowerSum = lower[column];
            for (std::size_t k = 0; k < column; ++k) {
                upperSum -= matrices.upper[k] * other[k];
                lowerSum -= matrices.lower[k] * other[k];
            }
            matrices.upper[column] = upperSum;
            matrices.lower[column] = lowerSum;
            upper[column] = upperSum * matrices.inverse[column];
            lower[column] = lowerSum * matrices.inverse[column];
        }
        Vector first = upper[row];
        Vector between = lower[row];
        Vector second = lower[row + 1];
        for (std::size_t k = 0; k < row; ++k) {
            first -= matrices.upper[k] * upper[k];
            between -= matrices.lower[k] * upper[k];
            second -= matrices.lower[k] * lower[k];
        }
        closeRow(matrices, row, first);
        lower[row] = between * matrices.inverse[row];
        second -= between * lower[row];
        closeRow(matrices, row + 1, second);
    }
}

template <typename Vector>
SEGUE_INLINE void merge(Matrices<Vector>& matrices, const ModelBlock& block,
    const SoundModel& model, std::size_t firstLane)
{
    // Half the difference of the means, so that its square is a quarter.
    std::array<Vector, kSize> apart;
    for (std::size_t i = 0; i < kSize; ++i) {
        load(apart[i], &block.mean[i][firstLane]);
        apart[i] = 0.5F * (apart[i] - model.mean[i]);
    }
    std::size_t entry = 0;
    for (std::size_t row = 0; row < kSize; ++row) {
        for (std::size_t column = 0; column <= row; ++column, ++entry) {
            Vector covariance;
            load(covariance, &block.covariance[entry][firstLane]);
            matrices.entries[entry] =
                0.5F * (covariance + model.covariance[entry]) + apart[row] * apart[column];
        }
    }
}

/// @param model  null: the covariances of the block themselves.
template <typename Vector>
SEGUE_INLINE void determinants(
    const ModelBlock& block, const SoundModel* model, std::array<double, kModelLanes>& products)
{
    Matrices<Vector> matrices;
    constexpr std::size_t kLanes = Matrices<Vector>::kLanes;
    for (std::size_t lane = 0; lane < kModelLanes; lane += kLanes) {
        if (model != nullptr) {
            merge(matrices, block, *model, lane);
        } else {
            for (std::size_t i = 0; i < kCovarianceSize; ++i) {
                load(matrices.entries[i], &block.covariance[i][lane]);
            }
        }
        decompose(matrices);
        std::ranges::copy(matrices.product, products.begin() + static_cast<std::ptrdiff_t>(lane));
    }
}

void inFours(
    const ModelBlock& block, const SoundModel* model, std::array<double, kModelLanes>& products)
{
    determinants<FourFloats>(block, model, products);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void inEights(
    const ModelBlock& block, const SoundModel* model, std::array<double, kModelLanes>& products)
{
    determinants<EightFloats>(block, model, products);
}
#endif

std::array<double, kModelLanes> logDeterminants(
    const ModelBlock& block, const SoundModel* model, VectorWidth width)
{
    assert(width <= widestVectors());
    std::array<double, kModelLanes> result;
#if defined(__x86_64__)
    if (width == VectorWidth::Eight) {
        inEights(block, model, result);
    } else {
        inFours(block, model, result);
    }
#else
    inFours(block, model, result);
#endif
    for (double& product : result) {
        product = std::log(product);
    }
    return result;
}

} // namespace

VectorWidth widestVectors()
{
#if defined(__x86_64__)
    static const VectorWidth kWidest =
        __builtin_cpu_supports("avx2") ? VectorWidth::Eight : VectorWidth::Four;
    return kWidest;
#else
    return VectorWidth::Four;
#endif
}

std::array<double, kModelLanes> mergedLogDeterminants(
    const ModelBlock& block, const SoundModel& model, VectorWidth width)
{
    return logDeterminants(block, &model, width);
}

std::array<double, kModelLanes> logDeterminants(const ModelBlock& block, VectorWidth width)
{
    return logDeterminants(block, nullptr, width);
}

} // namespace analysis
