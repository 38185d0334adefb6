// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/spectralshape.h"

#include "analysis/audio/resampler.h"
#include "analysis/features/timbrebin.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace analysis {

namespace {

using ArrayMap = Eigen::Map<Eigen::ArrayXf>;
using ConstArrayMap = Eigen::Map<const Eigen::ArrayXf>;

constexpr float kRolloffShare = 0.85F;
constexpr float kBinHz = static_cast<float>(kAnalysisRateHz) / kTimbreFrames.size;

constexpr Eigen::Index kWarm = timbreBin(100);
constexpr Eigen::Index kWarmEnd = timbreBin(500);
constexpr Eigen::Index kBright = timbreBin(1500);

// First bin at which the running sum of the powers reaches `target`. Sums of 32 bins are skipped
// whole: a running sum bin by bin waits for each addition.
std::size_t rolloffBin(std::span<const float> powers, float target)
{
    constexpr std::size_t kStride = 32;
    float sum = 0.0F;
    std::size_t bin = 0;
    while (bin + kStride <= powers.size()) {
        const float next = sum + ConstArrayMap(powers.data() + bin, kStride).sum();
        if (next >= target) {
            break;
        }
        sum = next;
        bin += kStride;
    }
    for (; bin + 1 < powers.size(); ++bin) {
        sum += powers[bin];
        if (sum >= target) {
            break;
        }
    }
    return bin;
}

// Geometric over arithmetic mean, over the bins between the constant part and the Nyquist
// frequency. Divided by the value e^-gamma that it has on average where powers are exponentially
// distributed, as in white noise.
float flatnessOf(std::span<const float> powers)
{
    constexpr Eigen::Index kBins = kTimbreFrames.size / 2;
    constexpr Eigen::Index kFactors = 32;
    constexpr Eigen::Index kProducts = kBins / kFactors;
    const ConstArrayMap bins(powers.data() + 1, kBins);
    const float mean = bins.mean();
    if (mean <= 0.0F) {
        return 0.0F;
    }
    // One logarithm for 32 bins: with shares of the mean between the floor of 1e-9 and the number
    // of bins, their product stays within a double.
    const float scale = 1.0F / mean;
    Eigen::Array<double, kProducts, 1> products = Eigen::Array<double, kProducts, 1>::Ones();
    for (Eigen::Index first = 0; first < kBins; first += kProducts) {
        products *= (bins.segment<kProducts>(first) * scale + 1e-9F).cast<double>();
    }
    double logSum = 0.0;
    for (const double product : products) {
        logSum += std::log(product);
    }
    const double flatness = std::exp(logSum / kBins + std::numbers::egamma);
    return static_cast<float>(std::min(1.0, flatness));
}

} // namespace

SpectralShape::SpectralShape()
    : m_frequencies(kTimbreFrames.size / 2 + 1)
    , m_shape(m_frequencies.size())
    , m_previousShape(m_frequencies.size())
{
    for (std::size_t bin = 0; bin < m_frequencies.size(); ++bin) {
        m_frequencies[bin] = static_cast<float>(bin) * kBinHz;
    }
}

void SpectralShape::consume(const Spectrum& spectrum)
{
    if (spectrum.isSilent()) {
        m_hasPrevious = false;
        return;
    }
    const auto count = static_cast<Eigen::Index>(m_frequencies.size());
    const ConstArrayMap frequencies(m_frequencies.data(), count);
    const ConstArrayMap magnitudes(spectrum.magnitudes.data(), count);
    ArrayMap shape(m_shape.data(), count);
    ArrayMap previous(m_previousShape.data(), count);

    shape = magnitudes / magnitudes.sum();
    const float centroid = (shape * frequencies).sum();
    m_centroid.add(static_cast<double>(centroid));
    m_bandwidth.add(
        std::sqrt(static_cast<double>((shape * (frequencies - centroid).square()).sum())));
    m_rolloff.add(static_cast<double>(
        m_frequencies[rolloffBin(spectrum.powers, kRolloffShare * spectrum.totalPower)]));
    m_flatness.add(static_cast<double>(flatnessOf(spectrum.powers)));
    m_brightness.add(static_cast<double>(shape.tail(count - kBright).sum()));
    m_warmth.add(static_cast<double>(shape.segment(kWarm, kWarmEnd - kWarm).sum()));
    if (m_hasPrevious) {
        m_flux.add(static_cast<double>((shape - previous).max(0.0F).sum()));
    }
    m_shape.swap(m_previousShape);
    m_hasPrevious = true;
}

void SpectralShape::reset()
{
    m_hasPrevious = false;
    m_centroid = {};
    m_bandwidth = {};
    m_rolloff = {};
    m_flatness = {};
    m_flux = {};
    m_brightness = {};
    m_warmth = {};
}

} // namespace analysis
