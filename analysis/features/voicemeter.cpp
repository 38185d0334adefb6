// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/voicemeter.h"

#include "analysis/audio/resampler.h"
#include "analysis/features/runningmean.h"
#include "analysis/features/timbrebin.h"
#include "analysis/features/voiceweights.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace analysis {

namespace {

using ConstArrayMap = Eigen::Map<const Eigen::ArrayXf>;

constexpr Eigen::Index kTreble = timbreBin(4000);
constexpr Eigen::Index kTrebleEnd = timbreBin(9000);
constexpr float kTiny = 1e-9F;
constexpr std::size_t kLag = 4; // frames, 93 ms
constexpr std::size_t kMostSilent = VoiceMeter::kStretch / 2;
constexpr std::size_t kVaried = 5; // coefficients whose variance counts, from the 1st on
constexpr std::ptrdiff_t kLevelsPlace = 4; // in the descriptors, behind those of the motion
constexpr std::ptrdiff_t kTimbrePlace = 9;
static_assert(
    kTimbrePlace + kVaried + kMfccCount - 1 + PitchMotion::kBands == VoiceMeter::kDescriptors);
constexpr double kLowestScore = -8.0; // of the histogram of stretches
constexpr double kScoreStep = 0.125;
constexpr double kQuantile = 0.75; // a song is sung for some of its time
constexpr double kFramesPerS = static_cast<double>(kAnalysisRateHz) / kTimbreFrames.hop;

float decibels(float power)
{
    return 10.0F * std::log10(power + kTiny);
}

/// Power of the modulation of a curve in [fromHz, toHz), over that of all of it.
class Modulation final
{
public:
    explicit Modulation(std::span<const float> curve)
    {
        const auto size = static_cast<double>(curve.size());
        double mean = 0.0;
        for (const float value : curve) {
            mean += static_cast<double>(value) / size;
        }
        for (std::size_t k = 1; k < m_powers.size(); ++k) {
            const double turn = 2.0 * std::numbers::pi * static_cast<double>(k) / size;
            const double twice = 2.0 * std::cos(turn);
            double last = 0.0;
            double before = 0.0;
            for (const float value : curve) { // Goertzel
                const double next = static_cast<double>(value) - mean + twice * last - before;
                before = std::exchange(last, next);
            }
            m_powers[k] = (last * last + before * before - twice * last * before) / (size * size);
        }
    }

    [[nodiscard]] double power(double fromHz, double toHz) const
    {
        double sum = 0.0;
        for (std::size_t k = 1; k < m_powers.size(); ++k) {
            const double hz = static_cast<double>(k) * kFramesPerS / VoiceMeter::kStretch;
            sum += hz >= fromHz && hz < toHz ? m_powers[k] : 0.0;
        }
        return sum;
    }

private:
    std::array<double, 48> m_powers{}; ///< up to 16 Hz
};

} // namespace

VoiceMeter::VoiceMeter(const Cepstrum& cepstrum, const PitchMotion& motion)
    : m_cepstrum(&cepstrum)
    , m_motion(&motion)
{ }

void VoiceMeter::consume(const Spectrum& spectrum)
{
    Frame& frame = m_frames[m_filled];
    frame = {};
    const std::span<const float> mfcc = m_cepstrum->latest();
    frame.isSilent = spectrum.isSilent() || mfcc.empty();
    if (!frame.isSilent) {
        std::ranges::copy(mfcc, frame.mfcc.begin());
        const PitchMotion::Motion& motion = m_motion->latest();
        float level = kTiny;
        float tonal = 0.0F;
        for (const PitchMotion::Band& band : motion) {
            level += band.level;
            tonal += band.level * band.contrast;
        }
        int moving = 0;
        for (std::size_t b = 0; b < kBands; ++b) {
            const PitchMotion::Band& band = motion[b];
            frame.contrast[b] = band.contrast;
            frame.likeness += band.likeness / static_cast<float>(kBands);
            if (band.isMoving()) {
                ++moving;
                frame.motion += band.steps;
            }
        }
        frame.motion /= static_cast<float>(std::max(moving, 1));
        frame.together = m_motion->together();
        frame.levelDb = 2.0F * decibels(level);
        frame.tonalDb = 2.0F * decibels(tonal);
        const float treble =
            ConstArrayMap(spectrum.powers.data() + kTreble, kTrebleEnd - kTreble).sum();
        frame.trebleDb = decibels(treble);
    }
    if (++m_filled == kStretch) {
        endStretch();
        m_filled = 0;
    }
}

void VoiceMeter::describeMotion(Descriptors& out) const
{
    RunningMean likeness;
    int gliding = 0;
    std::array<float, kStretch> course{};
    for (std::size_t t = 0; t < kStretch; ++t) {
        const Frame& frame = m_frames[t];
        likeness.add(static_cast<double>(frame.likeness));
        if (frame.together >= 2) {
            ++gliding;
            course[t] = frame.motion;
        }
    }
    const Modulation modulation(course);
    const double vibrato = modulation.power(4.5, 7.8) / (modulation.power(0.3, 16.0) + 0.02);
    out[0] = std::sqrt(static_cast<float>(gliding) / static_cast<float>(kStretch));
    out[1] = likeness.mean();
    out[2] = likeness.deviation();
    out[3] = static_cast<float>(vibrato);
}

void VoiceMeter::describeLevels(Descriptors& out) const
{
    std::array<float, kStretch> level{};
    std::array<float, kStretch> tonal{};
    RunningMean levels;
    RunningMean tonals;
    RunningMean tilt;
    float loudest = -200.0F;
    for (const Frame& frame : m_frames) {
        loudest = frame.isSilent ? loudest : std::max(loudest, frame.levelDb);
    }
    for (std::size_t t = 0; t < kStretch; ++t) {
        const Frame& frame = m_frames[t];
        level[t] = frame.isSilent ? loudest - 40.0F : std::max(frame.levelDb, loudest - 40.0F);
        tonal[t] = frame.isSilent ? loudest - 50.0F : std::max(frame.tonalDb, loudest - 50.0F);
        levels.add(static_cast<double>(level[t]));
        tonals.add(static_cast<double>(tonal[t]));
        if (!frame.isSilent) {
            const float treble = std::max(frame.trebleDb, loudest - 60.0F);
            tilt.add(static_cast<double>(treble - level[t]));
        }
    }
    const auto share = [](const Modulation& modulation) {
        return modulation.power(2.0, 8.0) / (modulation.power(0.3, 16.0) + 0.1);
    };
    const std::array values{tonals.deviation(), static_cast<float>(share(Modulation(tonal))),
        static_cast<float>(share(Modulation(level))), levels.deviation(), tilt.deviation()};
    std::ranges::copy(values, out.begin() + kLevelsPlace);
}

void VoiceMeter::describeTimbre(Descriptors& out) const
{
    std::array<RunningMean, kVaried> mfcc;
    std::array<RunningMean, kMfccCount - 1> changes;
    std::array<RunningMean, kBands> contrasts;
    for (std::size_t t = 0; t < kStretch; ++t) {
        const Frame& frame = m_frames[t];
        if (frame.isSilent) {
            continue;
        }
        for (std::size_t i = 0; i < mfcc.size(); ++i) {
            mfcc[i].add(static_cast<double>(frame.mfcc[i + 1]));
        }
        for (std::size_t b = 0; b < kBands; ++b) {
            contrasts[b].add(static_cast<double>(frame.contrast[b]));
        }
        if (t >= kLag && !m_frames[t - kLag].isSilent) {
            for (std::size_t i = 0; i < changes.size(); ++i) {
                changes[i].add(static_cast<double>(
                    std::abs(frame.mfcc[i + 1] - m_frames[t - kLag].mfcc[i + 1])));
            }
        }
    }
    auto next =
        std::ranges::transform(mfcc, out.begin() + kTimbrePlace, &RunningMean::deviation).out;
    next = std::ranges::transform(changes, next, &RunningMean::mean).out;
    std::ranges::transform(contrasts, next, &RunningMean::mean);
}

void VoiceMeter::endStretch()
{
    const auto silent = static_cast<std::size_t>(std::ranges::count_if(m_frames, &Frame::isSilent));
    if (silent > kMostSilent) {
        return;
    }
    Descriptors descriptors{};
    describeMotion(descriptors);
    describeLevels(descriptors);
    describeTimbre(descriptors);
    m_last = descriptors;
    double score = kVoiceWeights.back();
    for (std::size_t i = 0; i < kDescriptors; ++i) {
        score += kVoiceWeights[i] * static_cast<double>(descriptors[i]);
    }
    const double bin = std::clamp(
        (score - kLowestScore) / kScoreStep, 0.0, static_cast<double>(m_scores.size() - 1));
    ++m_scores[static_cast<std::size_t>(bin)];
    ++m_count;
}

std::optional<VoiceMeter::Descriptors> VoiceMeter::takeStretch()
{
    return std::exchange(m_last, std::nullopt);
}

std::optional<float> VoiceMeter::likelihood() const
{
    if (m_count == 0) {
        return std::nullopt;
    }
    // The upper quartile, on a straight line within its bin.
    const double wanted = kQuantile * m_count;
    double below = 0.0;
    std::size_t bin = 0;
    while (bin + 1 < m_scores.size() && below + m_scores[bin] < wanted) {
        below += m_scores[bin++];
    }
    const double place = (wanted - below) / std::max(m_scores[bin], 1);
    const double score = kLowestScore + kScoreStep * (static_cast<double>(bin) + place);
    return static_cast<float>(
        1.0 / (1.0 + std::exp(-kVoiceTrackWeights[0] * score - kVoiceTrackWeights[1])));
}

void VoiceMeter::breakContinuity()
{
    m_filled = 0;
}

void VoiceMeter::reset()
{
    breakContinuity();
    m_last.reset();
    m_scores = {};
    m_count = 0;
}

} // namespace analysis
