// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/closeproximity.h"

#include "analysis/similarity/soundcodeaxes.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

// What is expected before anything is measured: parts as in the tuning music, independent.
Spread expectedSpread(const PartValues& weights)
{
    Spread result{0.0F, 0.0F};
    float variance = 0.0F;
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const float deviation = weights[p] * soundcodeaxes::kPartDeviations[p];
        result.mean += weights[p] * soundcodeaxes::kPartMeans[p];
        variance += deviation * deviation;
    }
    result.deviation = std::sqrt(variance);
    return result;
}

// Without the distance of a track to itself.
void takeOut(std::vector<float>& values, std::span<const std::size_t> of, std::size_t position)
{
    const auto self = std::ranges::find(of, position);
    if (self != of.end()) {
        values.erase(values.begin() + (self - of.begin()));
    }
}

} // namespace

CloseProximity::CloseProximity(CloseComparison& comparison, const PartValues& weights)
    : m_comparison(comparison)
    , m_weights(weights)
    , m_prior(expectedSpread(weights))
{
    std::vector<float> all;
    for (std::size_t i = 0; i < comparison.references().size(); ++i) {
        std::vector<float> row = plainRow(comparison.referenceRow(i));
        row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
        m_references.push_back(spreadOf(row, m_prior));
        all.insert(all.end(), row.begin(), row.end());
    }
    m_allPairs = spreadOf(all, m_prior);
}

std::vector<float> CloseProximity::plainRow(std::span<const PartValues> parts) const
{
    std::vector<float> row(parts.size());
    std::ranges::transform(parts, row.begin(),
        [this](const PartValues& distances) { return fusedDistance(distances, m_weights); });
    return row;
}

CloseProximity::Known CloseProximity::measure(std::size_t position)
{
    std::vector<float> row = plainRow(m_comparison.row(position));
    std::vector<float> others = row;
    takeOut(others, m_comparison.references(), position);
    Known known;
    known.plain = spreadOf(others, m_prior);
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = normalisedDistance(row[i], known.plain, m_references[i]);
    }
    takeOut(row, m_comparison.references(), position);
    known.normalised = spreadOf(row, {0.0F, 1.0F});
    return known;
}

double CloseProximity::distance(float plain, const Known& one, const Known& other) const
{
    const float normalised = normalisedDistance(plain, one.plain, other.plain);
    const auto standardised = [](float value, const Spread& spread) {
        return static_cast<double>((value - spread.mean) / spread.deviation);
    };
    const double mutual = mutualDistance(
        standardised(normalised, one.normalised), standardised(normalised, other.normalised));
    return underCeiling(mutual, standardised(plain, m_allPairs));
}

} // namespace analysis
