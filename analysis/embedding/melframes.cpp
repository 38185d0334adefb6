// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/embedding/melframes.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr std::size_t kBins = static_cast<std::size_t>(kModelFrames.size) / 2 + 1;
constexpr double kBinHz = static_cast<double>(kModelRateHz) / kModelFrames.size;
constexpr double kHighestHz = kModelRateHz / 2.0;

// Slaney's Auditory Toolbox (1998): linear up to 1 kHz, logarithmic above.
constexpr double kHzPerMel = 200.0 / 3.0;
constexpr double kBreakHz = 1000.0;
constexpr double kBreakMel = kBreakHz / kHzPerMel;
const double kLogStep = std::log(6.4) / 27.0;

double melOf(double hz)
{
    return hz < kBreakHz ? hz / kHzPerMel : kBreakMel + std::log(hz / kBreakHz) / kLogStep;
}

double hzOf(double mel)
{
    return mel < kBreakMel ? mel * kHzPerMel : kBreakHz * std::exp(kLogStep * (mel - kBreakMel));
}

/// The spectra are scaled by half the sum of the window; the models know those that are not.
constexpr double kUnscaled = kModelFrames.size / 4.0;
constexpr double kPowerScale = kUnscaled * kUnscaled;

constexpr float kCompression = 10'000.0F;

} // namespace

MelFrames::MelFrames()
    : m_bands(kModelBands)
{
    const double step = melOf(kHighestHz) / (kModelBands + 1);
    for (std::size_t b = 0; b < kModelBands; ++b) {
        const double low = hzOf(static_cast<double>(b) * step);
        const double centre = hzOf(static_cast<double>(b + 1) * step);
        const double high = hzOf(static_cast<double>(b + 2) * step);
        Band& band = m_bands[b];
        band.firstBin = static_cast<std::size_t>(std::ceil(low / kBinHz));
        for (std::size_t bin = band.firstBin; bin < kBins; ++bin) {
            const double hz = static_cast<double>(bin) * kBinHz;
            if (hz >= high) {
                break;
            }
            const double height =
                hz < centre ? (hz - low) / (centre - low) : (high - hz) / (high - centre);
            band.weights.push_back(static_cast<float>(kPowerScale * height * 2.0 / (high - low)));
        }
    }
}

void MelFrames::consume(const Spectrum& spectrum)
{
    for (const Band& band : m_bands) {
        float sum = 0.0F;
        for (std::size_t i = 0; i < band.weights.size(); ++i) {
            sum += band.weights[i] * spectrum.powers[band.firstBin + i];
        }
        m_values.push_back(std::log10(1.0F + kCompression * sum));
    }
}

void MelFrames::drop(std::size_t count)
{
    const std::size_t values = std::min(count * kModelBands, m_values.size());
    m_values.erase(m_values.begin(), m_values.begin() + static_cast<std::ptrdiff_t>(values));
}

} // namespace analysis
