// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/autocorrelation.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr auto kWindow = static_cast<std::size_t>(12.0 * kOnsetRateHz);
constexpr std::size_t kHop = kWindow / 4;
constexpr auto kLags = static_cast<std::size_t>(11.5 * kOnsetRateHz) + 2;

// Longer than window and largest lag together: nothing wraps round into the lags that are read.
constexpr int kTransform = kPeriodicityTransform;
static_assert(kWindow + kLags < kTransform);

// Four times the fastest tempo, 250 BPM, and a little.
constexpr auto kBins = static_cast<std::size_t>(17.0 / kPeriodicityBinHz);

// A curve that moves less than this is one of silence or of a steady sound.
constexpr float kStill = 1e-6F;

} // namespace

std::span<const std::complex<float>> autocorrelated(RealFft& fft, std::span<float> powers)
{
    std::ranges::transform(
        fft.transform(), powers.begin(), [](std::complex<float> bin) { return std::norm(bin); });
    // The power spectrum is real and even, so that a second forward transform inverts it.
    const std::span<float> input = fft.input();
    std::ranges::copy(powers, input.begin());
    std::reverse_copy(powers.begin() + 1, powers.end() - 1,
        input.begin() + static_cast<std::ptrdiff_t>(powers.size()));
    return fft.transform();
}

MeanAutocorrelation::MeanAutocorrelation()
    : m_fft(kTransform)
    , m_window(kWindow)
    , m_powers(kTransform / 2 + 1)
    , m_sums(kLags)
    , m_spectrumSums(kBins)
{ }

void MeanAutocorrelation::push(float value)
{
    m_window[m_filled] = value;
    ++m_filled;
    if (m_filled == kWindow) {
        addWindow();
        std::copy(m_window.begin() + kHop, m_window.end(), m_window.begin());
        m_filled -= kHop;
        m_hasWindow = true;
    }
}

void MeanAutocorrelation::endCurve()
{
    if (!m_hasWindow && m_filled > 0) {
        std::fill(m_window.begin() + static_cast<std::ptrdiff_t>(m_filled), m_window.end(), 0.0F);
        addWindow();
    }
    m_filled = 0;
    m_hasWindow = false;
}

void MeanAutocorrelation::addWindow()
{
    std::ranges::fill(
        std::ranges::copy(m_window, m_fft.input().begin()).out, m_fft.input().end(), 0.0F);
    const std::span<const std::complex<float>> correlation = autocorrelated(m_fft, m_powers);
    const float power = correlation[0].real() / kTransform;
    if (power < kStill) {
        return;
    }
    for (std::size_t lag = 0; lag < kLags; ++lag) {
        const double bias = 1.0 - static_cast<double>(lag) / static_cast<double>(kWindow);
        m_sums[lag] += static_cast<double>(correlation[lag].real() / correlation[0].real()) / bias;
    }
    const float scale = 1.0F / (power * static_cast<float>(kWindow));
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        m_spectrumSums[bin] += static_cast<double>(std::sqrt(m_powers[bin] * scale));
    }
    ++m_windowCount;
}

std::vector<float> MeanAutocorrelation::mean() const
{
    return means(m_sums);
}

std::vector<float> MeanAutocorrelation::spectrum() const
{
    return means(m_spectrumSums);
}

std::vector<float> MeanAutocorrelation::means(std::span<const double> sums) const
{
    if (m_windowCount == 0) {
        return {};
    }
    std::vector<float> result(sums.size());
    std::ranges::transform(sums, result.begin(),
        [this](double sum) { return static_cast<float>(sum / m_windowCount); });
    return result;
}

void MeanAutocorrelation::reset()
{
    m_filled = 0;
    m_hasWindow = false;
    m_windowCount = 0;
    std::ranges::fill(m_sums, 0.0);
    std::ranges::fill(m_spectrumSums, 0.0);
}

} // namespace analysis
