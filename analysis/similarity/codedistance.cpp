// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/codedistance.h"

#include "analysis/similarity/soundcodeaxes.h"
#include "analysis/similarity/squaredsteps.h"

#include <array>
#include <cmath>

namespace analysis {

namespace {

using namespace soundcodeaxes;

} // namespace

std::array<std::int32_t, kPartCount> squaredSteps(const SoundCode& left, const SoundCode& right)
{
    constexpr std::size_t kRhythm = kTimbreAxisCount;
    constexpr std::size_t kContrast = kRhythm + kRhythmAxisCount;
    constexpr std::size_t kHarmony = kContrast + kContrastAxisCount;
    constexpr std::size_t kRange = kHarmony + kHarmonyAxisCount;
    static_assert(kRange + kRangeAxisCount == kSoundCodeSize);
    return {squaredSteps<0, kTimbreAxisCount>(left, right),
        squaredSteps<kRhythm, kRhythmAxisCount>(left, right),
        squaredSteps<kContrast, kContrastAxisCount>(left, right),
        squaredSteps<kHarmony, kHarmonyAxisCount>(left, right),
        squaredSteps<kRange, kRangeAxisCount>(left, right)};
}

PartValues codeDistances(const SoundCode& left, const SoundCode& right)
{
    const std::array<std::int32_t, kPartCount> squared = squaredSteps(left, right);
    PartValues distances;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        distances[p] = std::sqrt(static_cast<float>(squared[p])) * kCodeUnits[p];
    }
    return distances;
}

PartCorrelation::PartCorrelation(std::span<const PartValues> distances)
{
    const PartSpread all = codeSpreadOf(distances);
    const auto count = static_cast<float>(distances.size()) + kPriorDistances;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        m_rows[p][p] = 1.0F;
        for (std::size_t q = 0; q < p; ++q) {
            float sum = 0.0F;
            for (const PartValues& distance : distances) {
                sum += (distance[p] - all.mean[p]) * (distance[q] - all.mean[q]);
            }
            m_rows[p][q] = sum / (count * all.deviation[p] * all.deviation[q]);
            m_rows[q][p] = m_rows[p][q];
        }
    }
}

Spread PartCorrelation::combined(const PartSpread& spread, const PartValues& weights) const
{
    return SpreadCombiner(*this, weights).combined(spread);
}

SpreadCombiner::SpreadCombiner(const PartCorrelation& correlation, const PartValues& weights)
    : m_weights(weights)
{
    for (std::size_t p = 0; p < kPartCount; ++p) {
        for (std::size_t q = 0; q < kPartCount; ++q) {
            m_rows[p][q] = correlation.m_rows[p][q] * weights[p] * weights[q];
        }
    }
}

Spread SpreadCombiner::combined(const PartSpread& spread) const
{
    Spread result{0.0F, 0.0F};
    float variance = 0.0F;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        result.mean += m_weights[p] * spread.mean[p];
        float row = 0.0F;
        for (std::size_t q = 0; q < kPartCount; ++q) {
            row += m_rows[p][q] * spread.deviation[q];
        }
        variance += spread.deviation[p] * row;
    }
    constexpr float kSmallestVariance = 1e-6F;
    result.deviation = std::sqrt(variance > kSmallestVariance ? variance : kSmallestVariance);
    return result;
}

PartValues sharesAsNear(const PartValues& distance, std::span<const PartValues> others)
{
    PartValues shares;
    shares.fill(0.5F);
    for (const PartValues& other : others) {
        for (std::size_t p = 0; p < kPartCount; ++p) {
            shares[p] += other[p] <= distance[p] ? 1.0F : 0.0F;
        }
    }
    for (float& share : shares) {
        share /= static_cast<float>(others.size() + 1);
    }
    return shares;
}

PartSpread codeSpreadOf(std::span<const PartValues> distances)
{
    PartValues deviation;
    deviation.fill(1.0F);
    return spreadByPart(distances, kCodeMeans, deviation);
}

PartSpread spreadByPart(std::span<const PartValues> distances, const PartValues& expectedMean,
    const PartValues& expectedDeviation)
{
    std::array<double, kPartCount> sums{};
    std::array<double, kPartCount> squares{};
    for (const PartValues& distance : distances) {
        for (std::size_t p = 0; p < kPartCount; ++p) {
            const auto off =
                static_cast<double>(distance[p]) - static_cast<double>(expectedMean[p]);
            sums[p] += off;
            squares[p] += off * off;
        }
    }
    PartSpread result;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const Spread spread = spreadOfSums(
            sums[p], squares[p], distances.size(), {expectedMean[p], expectedDeviation[p]});
        result.mean[p] = spread.mean;
        result.deviation[p] = spread.deviation;
    }
    return result;
}

} // namespace analysis
