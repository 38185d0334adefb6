// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundcode.h"

#include "analysis/similarity/soundcodeaxes.h"
#include "analysis/similarity/soundmodel.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace analysis {

namespace {

using namespace soundcodeaxes;

constexpr double kSmallestEigenvalue = 1e-6;
constexpr auto kDimensions = static_cast<Eigen::Index>(kTimbreDimensions);

// Means over pooled deviations, then the covariance so scaled as its matrix logarithm, whose
// Euclidean distance stands in for that of Gaussians (Arsigny, Fillard, Pennec and Ayache 2006).
std::array<float, kTimbreInputs> timbreInputs(const TimbreGaussian& timbre)
{
    const SoundModel model = timbreModel(timbre);
    std::array<float, kTimbreInputs> inputs{};
    Eigen::MatrixXd covariance(kDimensions, kDimensions);
    std::size_t entry = 0;
    for (std::size_t row = 0; row < kTimbreDimensions; ++row) {
        inputs[row] = model.mean[row] / kTimbreScale[row];
        for (std::size_t column = 0; column <= row; ++column) {
            const auto scale = static_cast<double>(kTimbreScale[row] * kTimbreScale[column]);
            covariance(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) =
                static_cast<double>(model.covariance[entry++]) / scale;
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

struct Axes
{
    std::span<const float> centre;
    std::span<const float> factors;
    std::span<const std::int8_t> axes;
};

// Writes one value for each axis and returns the place behind them.
template <typename Inputs>
SoundCode::iterator project(const Inputs& inputs, const Axes& axes, SoundCode::iterator place)
{
    constexpr float kMost = 127.0F;
    auto entry = axes.axes.begin();
    for (const float factor : axes.factors) {
        float sum = 0.0F;
        for (std::size_t i = 0; i < axes.centre.size(); ++i) {
            sum += (static_cast<float>(inputs[i]) - axes.centre[i]) * static_cast<float>(*entry++);
        }
        const float value = std::clamp(sum * factor, -kMost, kMost);
        *place++ = static_cast<std::int8_t>(std::lrint(value));
    }
    return place;
}

} // namespace

SoundCode soundCode(const SoundPatterns& patterns)
{
    SoundCode code{};
    auto place = code.begin();
    place =
        project(timbreInputs(patterns.timbre), {kTimbreCentre, kTimbreFactors, kTimbreAxes}, place);
    place = project(patterns.rhythm, {kRhythmCentre, kRhythmFactors, kRhythmAxes}, place);
    place = project(patterns.contrast, {kContrastCentre, kContrastFactors, kContrastAxes}, place);
    place = project(patterns.harmony, {kHarmonyCentre, kHarmonyFactors, kHarmonyAxes}, place);
    project(patterns.range, {kRangeCentre, kRangeFactors, kRangeAxes}, place);
    return code;
}

std::vector<SharedCode> sharedCodes(std::vector<SoundCode> codes)
{
    const auto held = std::make_shared<const std::vector<SoundCode>>(std::move(codes));
    std::vector<SharedCode> shared;
    shared.reserve(held->size());
    for (const SoundCode& code : *held) {
        shared.push_back({std::shared_ptr<const SoundCode>(held, &code)});
    }
    return shared;
}

} // namespace analysis
