// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundmodel.h"

#include "analysis/similarity/mergeddeterminants.h"
#include "analysis/similarity/soundtraitaxes.h"
#include "analysis/similarity/soundtraits.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace analysis {

namespace {

constexpr float kKeptCorrelation = 0.98F;

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

SoundModel withSteps(SoundModel model, const SoundPatterns& patterns)
{
    auto place = std::ranges::copy(patterns.rhythm, model.steps.begin()).out;
    place = std::ranges::copy(patterns.contrast, place).out;
    place = std::ranges::copy(patterns.harmony, place).out;
    std::ranges::copy(patterns.range, place);
    model.traits = patterns.traits;
    return model;
}

float fromHalf(std::uint16_t bits)
{
    return static_cast<float>(Eigen::numext::bit_cast<Eigen::half>(bits));
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

// Each over the deviation it has between tracks of the tuning music.
PartValues patternDistances(double divergence, const decltype(SoundModel::steps)& left,
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

PartValues withTraits(PartValues distances, const SoundTraits& left, const SoundTraits& right)
{
    const std::array<std::int32_t, kPartCount> squared = squaredTraitSteps(left, right);
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const float traits =
            std::sqrt(static_cast<float>(squared[p])) * soundtraitaxes::kTraitUnits[p];
        distances[p] = (distances[p] + traits) / soundtraitaxes::kMixedDeviations[p];
    }
    return distances;
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
    return soundModels({&patterns, 1}).front();
}

std::vector<SoundModel> soundModels(std::span<const SoundPatterns> patterns)
{
    std::vector<SoundModel> models;
    models.reserve(patterns.size());
    ModelBlock block;
    for (std::size_t first = 0; first < patterns.size(); first += kModelLanes) {
        const auto some = patterns.subspan(first, std::min(kModelLanes, patterns.size() - first));
        for (std::size_t lane = 0; lane < some.size(); ++lane) {
            models.push_back(withSteps(timbreModel(some[lane].timbre), some[lane]));
            block.set(lane, models.back());
        }
        const std::array<double, kModelLanes> logs = logDeterminants(block);
        for (std::size_t lane = 0; lane < some.size(); ++lane) {
            models[first + lane].logDeterminant = logs[lane];
        }
    }
    return models;
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
    traits[lane] = model.traits;
}

std::array<PartValues, kModelLanes> partDistances(const ModelBlock& block, const SoundModel& model)
{
    const std::array<double, kModelLanes> determinants = mergedLogDeterminants(block, model);
    std::array<PartValues, kModelLanes> distances{};
    for (std::size_t lane = 0; lane < kModelLanes; ++lane) {
        const double divergence =
            0.5 * determinants[lane] - 0.25 * (block.logDeterminant[lane] + model.logDeterminant);
        distances[lane] = withTraits(patternDistances(divergence, block.steps[lane], model.steps),
            block.traits[lane], model.traits);
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
