// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/contrast.h"

#include "analysis/audio/resampler.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>

namespace analysis {

namespace {

constexpr std::array<int, kContrastBands + 1> kEdgesHz{0, 200, 400, 800, 1600, 3200, 8000};
constexpr std::size_t kShareDivisor = 5;

// Valleys count as no deeper than 100 dB below the strongest bin of the frame.
constexpr float kFloor = 1e-5F;

constexpr std::size_t binAt(int hz)
{
    return static_cast<std::size_t>(hz * kPitchFrames.size / kAnalysisRateHz);
}

double meanOf(std::span<const float> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0, [](double sum, float value) {
        return sum + static_cast<double>(value);
    }) / static_cast<double>(values.size());
}

} // namespace

Contrast::Contrast()
    : m_sorted(binAt(kEdgesHz.back()))
{ }

void Contrast::consume(const Spectrum& spectrum)
{
    if (spectrum.isSilent()) {
        return;
    }
    const double floor =
        static_cast<double>(kFloor * *std::ranges::max_element(spectrum.magnitudes));
    std::ranges::copy(spectrum.magnitudes.first(m_sorted.size()), m_sorted.begin());
    for (std::size_t band = 0; band < m_bands.size(); ++band) {
        const std::size_t first = binAt(kEdgesHz[band]);
        const std::span values =
            std::span(m_sorted).subspan(first, binAt(kEdgesHz[band + 1]) - first);
        const std::size_t share = values.size() / kShareDivisor;
        const auto lowEnd = values.begin() + static_cast<std::ptrdiff_t>(share);
        const auto highBegin = values.end() - static_cast<std::ptrdiff_t>(share);
        std::nth_element(values.begin(), lowEnd, values.end());
        std::nth_element(lowEnd, highBegin, values.end());
        const double valley = meanOf(values.first(share));
        const double peak = meanOf(values.last(share));
        m_bands[band].add(20.0 * std::log10((peak + floor) / (valley + floor)));
    }
}

std::array<float, kContrastBands> Contrast::meansDb() const
{
    std::array<float, kContrastBands> result{};
    std::ranges::transform(m_bands, result.begin(), &RunningMean::mean);
    return result;
}

void Contrast::reset()
{
    m_bands = {};
}

} // namespace analysis
