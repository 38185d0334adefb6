// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/pitchmotion.h"

#include "analysis/audio/resampler.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

using ConstArrayMap = Eigen::Map<const Eigen::ArrayXf>;

constexpr double kLowestHz = 375.0; // of the first band
constexpr double kStepsInOctave = 60.0;
constexpr Eigen::Index kReach = 3; // steps; vibrato of a semitone either way moves by 2
constexpr float kLeastSteps = 0.6F; // 12 cents
constexpr float kLeastGain = 0.02F;
constexpr float kLeastLikeness = 0.7F;
constexpr float kTiny = 1e-12F;

} // namespace

PitchMotion::PitchMotion()
    : m_bins(kSize)
    , m_fractions(kSize)
    , m_levels(kSize)
    , m_peaks(kSize)
    , m_previousPeaks(kSize)
    , m_sums(kSize + 1)
{
    for (std::size_t i = 0; i < kSize; ++i) {
        const double octaves =
            (static_cast<double>(i) - static_cast<double>(kMargin)) / kStepsInOctave;
        const double bin = kLowestHz * std::exp2(octaves) * kTimbreFrames.size / kAnalysisRateHz;
        m_bins[i] = static_cast<std::size_t>(bin);
        m_fractions[i] = static_cast<float>(bin - std::floor(bin));
    }
}

void PitchMotion::readSpectrum(const Spectrum& spectrum)
{
    for (std::size_t i = 0; i < kSize; ++i) {
        const float low = spectrum.magnitudes[m_bins[i]];
        m_levels[i] = low + m_fractions[i] * (spectrum.magnitudes[m_bins[i] + 1] - low);
    }
    Eigen::Map<Eigen::ArrayXf> levels(m_levels.data(), static_cast<Eigen::Index>(kSize));
    levels = levels.sqrt();
    for (std::size_t i = 0; i < kSize; ++i) {
        m_sums[i + 1] = m_sums[i] + static_cast<double>(m_levels[i]);
    }
    constexpr double kShare = 1.0 / (2.0 * static_cast<double>(kMargin));
    for (std::size_t i = kMargin; i < kSize - kMargin; ++i) {
        const double mean = (m_sums[i + kMargin] - m_sums[i - kMargin]) * kShare;
        m_peaks[i] = m_levels[i] - static_cast<float>(mean);
    }
}

bool PitchMotion::Band::isMoving() const
{
    return std::abs(steps) >= kLeastSteps && gain >= kLeastGain
        && likeness + gain >= kLeastLikeness;
}

int PitchMotion::together() const
{
    const auto count = [this](float direction) {
        return std::ranges::count_if(m_motion, [direction](const Band& band) {
            return band.isMoving() && band.steps * direction > 0.0F;
        });
    };
    return static_cast<int>(std::max(count(1.0F), count(-1.0F)));
}

void PitchMotion::consume(const Spectrum& spectrum)
{
    if (spectrum.isSilent()) {
        m_motion = {};
        m_hasPrevious = false;
        return;
    }
    std::swap(m_peaks, m_previousPeaks);
    readSpectrum(spectrum);
    constexpr auto kLength = static_cast<Eigen::Index>(kBandSize);
    for (std::size_t b = 0; b < kBands; ++b) {
        const std::size_t first = kMargin + b * kBandSize;
        const ConstArrayMap levels(m_levels.data() + first, kLength);
        const ConstArrayMap peaks(m_peaks.data() + first, kLength);
        const float power = peaks.square().sum();
        const float whole = levels.square().sum();
        Band& band = m_motion[b];
        band = {.contrast = std::min(power / (whole + kTiny), 1.0F), .level = whole};
        if (!m_hasPrevious) {
            continue;
        }
        std::array<float, 2 * kReach + 1> likeness{};
        for (Eigen::Index shift = -kReach; shift <= kReach; ++shift) {
            // Moved up by `shift`, what is here was lower before.
            const ConstArrayMap before(
                m_previousPeaks.data() + static_cast<Eigen::Index>(first) - shift, kLength);
            likeness[static_cast<std::size_t>(shift + kReach)] =
                (peaks * before).sum() / std::sqrt(power * before.square().sum() + kTiny);
        }
        const auto best = std::ranges::max_element(likeness);
        const auto place = static_cast<std::size_t>(best - likeness.begin());
        band.likeness = likeness[kReach];
        band.gain = *best - band.likeness;
        band.steps = static_cast<float>(place) - static_cast<float>(kReach);
        if (place > 0 && place + 1 < likeness.size()) {
            const float below = likeness[place - 1];
            const float above = likeness[place + 1];
            const float bend = below - 2.0F * *best + above;
            band.steps += bend < -kTiny ? 0.5F * (below - above) / bend : 0.0F;
        }
    }
    m_hasPrevious = true;
}

} // namespace analysis
