// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/timbregaussian.h"

#include "analysis/spectrum/cosinetransform.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace analysis {

namespace {

constexpr float kFloor = 1e-8F;
constexpr double kSmallestDeviation = 1e-3;
constexpr auto kCount = static_cast<Eigen::Index>(kCepstra);
constexpr auto kSlopes = static_cast<Eigen::Index>(kCepstrumDeltas);
constexpr auto kDimensions = static_cast<Eigen::Index>(kTimbreDimensions);

// With the decibels of a natural logarithm.
Eigen::MatrixXf cosines()
{
    using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const std::vector<float> rows = cosineRows(kCount, kSemitoneBands, 10.0 / std::numbers::ln10);
    return Eigen::Map<const Rows>(rows.data(), kCount, kSemitoneBands);
}

std::uint16_t halfBits(double value)
{
    return Eigen::numext::bit_cast<std::uint16_t>(Eigen::half(static_cast<float>(value)));
}

} // namespace

CepstrumGaussian cepstrumGaussian(const BandFrames& powers)
{
    static const Eigen::MatrixXf kCosines = cosines();
    const Eigen::Index frames = powers.cols();
    Eigen::MatrixXf values = Eigen::MatrixXf::Zero(kDimensions, frames);
    values.topRows(kCount).noalias() = kCosines * (powers + kFloor).log().matrix();
    // The two frames at either end have no slope.
    for (Eigen::Index frame = 2; frame + 2 < frames; ++frame) {
        values.col(frame).tail(kSlopes) =
            ((values.col(frame + 1) - values.col(frame - 1)).head(kSlopes)
                + 2.0F * (values.col(frame + 2) - values.col(frame - 2)).head(kSlopes))
            / 10.0F;
    }
    CepstrumGaussian gaussian;
    gaussian.mean = values.cast<double>().rowwise().mean();
    values.colwise() -= gaussian.mean.cast<float>();
    // The small rest of the means, which single precision left, is taken out of the covariance.
    const Eigen::VectorXd rest = values.cast<double>().rowwise().mean();
    const auto count = static_cast<double>(frames);
    Eigen::MatrixXd products = Eigen::MatrixXd::Zero(kDimensions, kDimensions);
    products.selfadjointView<Eigen::Lower>().rankUpdate(values.cast<double>());
    products.selfadjointView<Eigen::Lower>().rankUpdate(rest, -count);
    gaussian.covariance =
        Eigen::MatrixXd(products.selfadjointView<Eigen::Lower>()) / std::max(count - 1.0, 1.0);
    return gaussian;
}

TimbreGaussian quantised(const CepstrumGaussian& gaussian)
{
    constexpr double kSteps = 127.0;
    TimbreGaussian result;
    const Eigen::VectorXd deviations =
        gaussian.covariance.diagonal().cwiseMax(0.0).cwiseSqrt().cwiseMax(kSmallestDeviation);
    std::size_t pair = 0;
    for (Eigen::Index row = 0; row < kDimensions; ++row) {
        const auto place = static_cast<std::size_t>(row);
        result.mean[place] = halfBits(gaussian.mean[row]);
        result.deviation[place] = halfBits(deviations[row]);
        for (Eigen::Index column = 0; column < row; ++column) {
            const double correlation =
                gaussian.covariance(row, column) / (deviations[row] * deviations[column]);
            result.correlation[pair++] =
                static_cast<std::int8_t>(std::lrint(std::clamp(correlation, -1.0, 1.0) * kSteps));
        }
    }
    return result;
}

} // namespace analysis
