// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/normalizer.h"

#include "analysis/similarity/shippedscales.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace analysis {

namespace {

constexpr float kInterquartileOfNormal = 1.349F;
// No real library is this much more alike, or more varied, in a dimension than the shipped scale
// says; a scale outside would be an accident of few or broken values.
constexpr float kLargestScaleRatio = 4.0F;

// Linear between ranks. Reorders `values`, which holds at least one.
float quantile(std::vector<float>& values, double q)
{
    const double rank = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(rank);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values.begin(), at, values.end());
    const float low = *at;
    if (below + 1 >= values.size()) {
        return low;
    }
    const float high = *std::min_element(at + 1, values.end());
    return low + static_cast<float>(rank - static_cast<double>(below)) * (high - low);
}

} // namespace

Normalizer::Normalizer()
    : m_centre(kShippedCentre)
    , m_scale(kShippedScale)
    , m_timbre(Part::Timbre)
    , m_brightness(Part::Brightness)
{ }

Normalizer::Normalizer(std::span<const FeatureVector> library)
    : Normalizer()
{
    if (library.empty()) {
        return;
    }
    const std::size_t count = std::min(library.size(), kLargestSample);
    const float own = static_cast<float>(count) / static_cast<float>(count + kPriorTracks);
    std::vector<float> values(count);
    for (std::size_t d = 0; d < kDimensionCount; ++d) {
        for (std::size_t i = 0; i < count; ++i) {
            values[i] = library[i * library.size() / count][d];
        }
        const float median = quantile(values, 0.5);
        const float deviation =
            (quantile(values, 0.75) - quantile(values, 0.25)) / kInterquartileOfNormal;
        const float scale = std::clamp(deviation, kShippedScale[d] / kLargestScaleRatio,
            kShippedScale[d] * kLargestScaleRatio);
        m_centre[d] = kShippedCentre[d] + own * (median - kShippedCentre[d]);
        // Scales are ratios: mix their logarithms.
        m_scale[d] = kShippedScale[d] * std::pow(scale / kShippedScale[d], own);
    }
    std::vector<FeatureVector> sample(count);
    for (std::size_t i = 0; i < count; ++i) {
        sample[i] = scaled(library[i * library.size() / count]);
    }
    m_timbre.learn(sample);
    m_brightness.learn(sample);
}

FeatureVector Normalizer::scaled(const FeatureVector& vector) const
{
    FeatureVector result{};
    for (std::size_t d = 0; d < kDimensionCount; ++d) {
        result[d] = std::clamp((vector[d] - m_centre[d]) / m_scale[d], -kLimit, kLimit);
    }
    return result;
}

FeatureVector Normalizer::normalised(const FeatureVector& vector) const
{
    FeatureVector result = scaled(vector);
    m_timbre.apply(result);
    m_brightness.apply(result);
    return result;
}

} // namespace analysis
