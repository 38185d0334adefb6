// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/pitchprofile.h"

#include "analysis/audio/resampler.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace analysis {

namespace {

constexpr int kCentsPerOctave = 1200;
constexpr double kCentsFromCToA = 900.0;
constexpr float kBinHz = static_cast<float>(kAnalysisRateHz) / kPitchFrames.size;
constexpr float kLowestHz = 60.0F;
constexpr float kHighestHz = 2500.0F;
constexpr double kLowestTuningHz = 80.0; // below, a bin is wider than a semitone
constexpr std::size_t kPeakCount = 40;

// Peaks further below the level are leakage and codec noise.
constexpr float kFloor = 1e-4F;
// How fast the level sinks after a loud passage: 20 dB in 25 s at 5.4 frames a second. A fixed
// level would need the peak of the whole track in advance.
constexpr float kLevelDecay = 0.983F;
// Quieter frames are pauses and reverberation.
constexpr float kPause = 1e-3F;

// Loudness of a peak is ln(1 + 300 a / level). Scaling each frame to the same sum was no better.
constexpr float kCompression = 300.0F;
// The peaks of noise agree by up to 0.06 in 0.3 s and by 0.02 over longer times, songs by 0.1 to
// 0.8.
constexpr float kTonalAgreement = 0.07F;

constexpr int kHarmonics = 8;
constexpr double kHarmonicDecay = 0.6;

} // namespace

PitchProfile::PitchProfile()
    : m_histogram(kCentsPerOctave)
{
    m_candidates.reserve(kPitchFrames.size / 2);
    m_peaks.reserve(kPeakCount);
}

void PitchProfile::findPeaks(std::span<const float> magnitudes, float floor)
{
    constexpr auto kFirst = static_cast<std::size_t>(kLowestHz / kBinHz);
    constexpr auto kLast = static_cast<std::size_t>(kHighestHz / kBinHz);
    m_candidates.clear();
    for (std::size_t bin = kFirst; bin <= kLast; ++bin) {
        if (magnitudes[bin] > floor && magnitudes[bin] > magnitudes[bin - 1]
            && magnitudes[bin] >= magnitudes[bin + 1]) {
            m_candidates.push_back(bin);
        }
    }
    if (m_candidates.size() > kPeakCount) {
        std::nth_element(m_candidates.begin(), m_candidates.begin() + kPeakCount,
            m_candidates.end(),
            [&](std::size_t a, std::size_t b) { return magnitudes[a] > magnitudes[b]; });
        m_candidates.resize(kPeakCount);
    }

    m_peaks.clear();
    for (const std::size_t bin : m_candidates) {
        constexpr float kTiny = 1e-20F;
        const float left = std::log(magnitudes[bin - 1] + kTiny);
        const float middle = std::log(magnitudes[bin] + kTiny);
        const float right = std::log(magnitudes[bin + 1] + kTiny);
        const float curvature = std::min(left - 2.0F * middle + right, -1e-9F);
        const float offset = std::clamp(0.5F * (left - right) / curvature, -0.5F, 0.5F);
        const float hz = (static_cast<float>(bin) + offset) * kBinHz;
        if (hz > kLowestHz) {
            m_peaks.push_back({.cents = 1200.0F * std::log2(hz / 440.0F),
                .amplitude = std::exp(middle - 0.25F * (left - right) * offset) / m_level});
        }
    }
}

void PitchProfile::consume(const Spectrum& spectrum)
{
    m_peaks.clear();
    if (spectrum.isSilent()) {
        return;
    }
    const float strongest = *std::ranges::max_element(spectrum.magnitudes);
    m_level = std::max(strongest, m_level * kLevelDecay);
    if (strongest < kPause * m_level) {
        return;
    }
    findPeaks(spectrum.magnitudes, kFloor * m_level);

    for (const PitchPeak& peak : m_peaks) {
        const float relative = peak.amplitude;
        const auto cents = static_cast<double>(peak.cents);
        if (cents > 1200.0 * std::log2(kLowestTuningHz / 440.0)) {
            const double weight = std::sqrt(static_cast<double>(relative));
            const double angle = cents * std::numbers::pi / 50.0; // once round in a semitone
            m_tuningCosine += weight * std::cos(angle);
            m_tuningSine += weight * std::sin(angle);
            m_tuningWeight += weight;
        }
        const auto pitch = static_cast<int>(std::lround(cents + kCentsFromCToA));
        const int wrapped = ((pitch % kCentsPerOctave) + kCentsPerOctave) % kCentsPerOctave;
        m_histogram[static_cast<std::size_t>(wrapped)] +=
            static_cast<double>(std::log1p(kCompression * relative));
    }
}

double PitchProfile::tuningCents() const
{
    if (std::hypot(m_tuningCosine, m_tuningSine) < 1e-9) {
        return 0.0;
    }
    return std::atan2(m_tuningSine, m_tuningCosine) * 50.0 / std::numbers::pi;
}

float PitchProfile::tuningHz() const
{
    return static_cast<float>(440.0 * std::exp2(tuningCents() / kCentsPerOctave));
}

float PitchProfile::tuningAgreement() const
{
    return m_tuningWeight <= 0.0
        ? 0.0F
        : static_cast<float>(std::hypot(m_tuningCosine, m_tuningSine) / m_tuningWeight);
}

bool PitchProfile::isTonal() const
{
    return tuningAgreement() >= kTonalAgreement;
}

std::array<float, kChromaCount> PitchProfile::chroma() const
{
    const double tuning = tuningCents();
    std::array<double, kChromaCount> sums{};
    for (int harmonic = 1; harmonic <= kHarmonics; ++harmonic) {
        const double weight = std::pow(kHarmonicDecay, harmonic - 1);
        // Two octaves up keeps the pitch positive.
        const double shift = 2400.0 + 1200.0 - tuning
            - std::fmod(1200.0 * std::log2(static_cast<double>(harmonic)), 1200.0);
        for (std::size_t cents = 0; cents < m_histogram.size(); ++cents) {
            const double semitones = (static_cast<double>(cents) + shift) / 100.0;
            const double nearest = std::round(semitones);
            const double nearness = std::cos(std::numbers::pi * (semitones - nearest));
            sums[static_cast<std::size_t>(nearest) % kChromaCount] +=
                m_histogram[cents] * weight * nearness * nearness;
        }
    }
    double total = 0.0;
    for (const double sum : sums) {
        total += sum;
    }
    std::array<float, kChromaCount> chroma{};
    if (total > 0.0) {
        std::ranges::transform(
            sums, chroma.begin(), [total](double sum) { return static_cast<float>(sum / total); });
    }
    return chroma;
}

void PitchProfile::reset()
{
    std::ranges::fill(m_histogram, 0.0);
    m_tuningCosine = 0.0;
    m_tuningSine = 0.0;
    m_tuningWeight = 0.0;
    m_level = 0.0F;
    m_peaks.clear();
}

} // namespace analysis
