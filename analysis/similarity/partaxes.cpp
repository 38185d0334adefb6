// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/partaxes.h"

#include "analysis/similarity/soundmodel.h"

#include <Eigen/Eigenvalues>

#include <numbers>

namespace analysis {

namespace {

constexpr double kSmallestEigenvalue = 1e-6;
constexpr auto kDimensions = static_cast<Eigen::Index>(kTimbreDimensions);

} // namespace

std::array<float, kTimbreInputs> timbreVector(
    const TimbreGaussian& timbre, std::span<const float, kTimbreDimensions> scale)
{
    const SoundModel model = timbreModel(timbre);
    std::array<float, kTimbreInputs> inputs{};
    Eigen::MatrixXd covariance(kDimensions, kDimensions);
    std::size_t entry = 0;
    for (std::size_t row = 0; row < kTimbreDimensions; ++row) {
        inputs[row] = model.mean[row] / scale[row];
        for (std::size_t column = 0; column <= row; ++column) {
            covariance(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) =
                static_cast<double>(model.covariance[entry++])
                / static_cast<double>(scale[row] * scale[column]);
        }
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    const Eigen::VectorXd logs =
        solver.eigenvalues().cwiseMax(kSmallestEigenvalue).array().log().matrix();
    const Eigen::MatrixXd logarithm =
        solver.eigenvectors() * logs.asDiagonal() * solver.eigenvectors().transpose();
    std::size_t place = kTimbreDimensions;
    for (Eigen::Index row = 0; row < kDimensions; ++row) {
        for (Eigen::Index column = row; column < kDimensions; ++column) {
            // The entry below the diagonal, left out, is the same again.
            const double weight = row == column ? 1.0 : std::numbers::sqrt2;
            inputs[place++] = static_cast<float>(logarithm(row, column) * weight);
        }
    }
    return inputs;
}

} // namespace analysis
