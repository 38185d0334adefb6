// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/contrast.h"

#include "analysis/audio/resampler.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace analysis {

namespace {

constexpr std::array<int, kContrastBands + 1> kEdgesHz{0, 200, 400, 800, 1600, 3200, 8000};
constexpr int kShareDivisor = 5;

// Valleys count as no deeper than 100 dB below the strongest bin of the frame.
constexpr float kFloor = 1e-5F;

// The exponent and the three highest bits of the mantissa of a float name its class: eight to the
// octave, 17 octaves from the floor to the strongest bin.
constexpr int kBitsBelowClass = 20;
constexpr std::size_t kClassCount = 8 * 17 + 1;

constexpr std::size_t binAt(int hz)
{
    return static_cast<std::size_t>(hz * kPitchFrames.size / kAnalysisRateHz);
}

std::uint32_t classBits(float value)
{
    return std::bit_cast<std::uint32_t>(value) >> kBitsBelowClass;
}

// Mean of the first `share` values of a run of classes, from whichever end it comes.
template <typename Iterator> double meanOfFirst(Iterator first, Iterator last, int share)
{
    double sum = 0.0;
    int missing = share;
    for (; first != last && missing > 0; ++first) {
        const int taken = std::min(first->count, missing);
        sum += taken == 0 ? 0.0 : static_cast<double>(first->sum) * taken / first->count;
        missing -= taken;
    }
    return sum / share;
}

} // namespace

Contrast::Contrast()
    : m_classes(kClassCount)
{ }

void Contrast::sortIntoClasses(std::span<const float> magnitudes, float strongest)
{
    std::ranges::fill(m_classes, Class{});
    const float scale = 1.0F / strongest;
    const std::uint32_t lowest = classBits(kFloor);
    for (const float magnitude : magnitudes) {
        const float share = magnitude * scale;
        const std::uint32_t bits = std::max(classBits(share), lowest) - lowest;
        Class& entry = m_classes[std::min<std::size_t>(bits, kClassCount - 1)];
        entry.sum += share;
        ++entry.count;
    }
}

void Contrast::consume(const Spectrum& spectrum)
{
    if (spectrum.isSilent()) {
        return;
    }
    const float strongest = *std::ranges::max_element(spectrum.magnitudes);
    constexpr auto kFloorShare = static_cast<double>(kFloor);
    for (std::size_t band = 0; band < m_bands.size(); ++band) {
        const std::size_t first = binAt(kEdgesHz[band]);
        const std::size_t end = binAt(kEdgesHz[band + 1]);
        sortIntoClasses(spectrum.magnitudes.subspan(first, end - first), strongest);
        const int share = static_cast<int>(end - first) / kShareDivisor;
        const double valley = meanOfFirst(m_classes.begin(), m_classes.end(), share);
        const double peak = meanOfFirst(m_classes.rbegin(), m_classes.rend(), share);
        m_bands[band].add(20.0 * std::log10((peak + kFloorShare) / (valley + kFloorShare)));
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
