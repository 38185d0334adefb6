// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/partmixer.h"

#include <Eigen/Eigenvalues>

#include <algorithm>

namespace analysis {

namespace {

// Keeps a direction in which the whole library agrees from being blown up.
constexpr double kSmallestVariance = 0.02;

Eigen::MatrixXd covariance(std::span<const FeatureVector> vectors, const PartRange& range)
{
    const auto size = static_cast<Eigen::Index>(range.count);
    Eigen::MatrixXd samples(static_cast<Eigen::Index>(vectors.size()), size);
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        for (std::size_t d = 0; d < range.count; ++d) {
            samples(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(d)) =
                static_cast<double>(vectors[i][range.first + d]);
        }
    }
    const Eigen::RowVectorXd mean = samples.colwise().mean();
    samples.rowwise() -= mean;
    return samples.transpose() * samples / static_cast<double>(vectors.size());
}

} // namespace

PartMixer::PartMixer(Part part)
    : m_range(kPartRanges[indexOf(part)])
{ }

void PartMixer::learn(std::span<const FeatureVector> scaled)
{
    m_matrix.clear();
    if (scaled.size() < 2) {
        return;
    }
    const auto count = static_cast<double>(scaled.size());
    const double shrinkage = std::max(kLeastShrinkage, kPriorTracks / (count + kPriorTracks));
    Eigen::MatrixXd matrix = covariance(scaled, m_range);
    const Eigen::VectorXd variances = matrix.diagonal();
    matrix *= 1.0 - shrinkage;
    // While little is known a variance is taken for 1, which the scales made it.
    matrix.diagonal() = (1.0 - shrinkage) * variances
        + shrinkage * (count * variances + kPriorTracks * Eigen::VectorXd::Ones(variances.size()))
            / (count + kPriorTracks);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix);
    if (solver.info() != Eigen::Success) {
        return;
    }
    const Eigen::VectorXd factors =
        solver.eigenvalues().array().max(kSmallestVariance).pow(-kStrength / 2.0);
    const Eigen::MatrixXd mixed =
        solver.eigenvectors() * factors.asDiagonal() * solver.eigenvectors().transpose();
    m_matrix.reserve(m_range.count * m_range.count);
    for (Eigen::Index row = 0; row < mixed.rows(); ++row) {
        for (Eigen::Index column = 0; column < mixed.cols(); ++column) {
            m_matrix.push_back(static_cast<float>(mixed(row, column)));
        }
    }
}

void PartMixer::apply(FeatureVector& vector) const
{
    if (m_matrix.empty()) {
        return;
    }
    const FeatureVector original = vector;
    const float* row = m_matrix.data();
    for (std::size_t d = 0; d < m_range.count; ++d, row += m_range.count) {
        float sum = 0.0F;
        for (std::size_t other = 0; other < m_range.count; ++other) {
            sum += row[other] * original[m_range.first + other];
        }
        vector[m_range.first + d] = sum;
    }
}

} // namespace analysis
