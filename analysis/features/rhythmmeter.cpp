// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/rhythmmeter.h"

#include "analysis/features/beats.h"
#include "analysis/features/localtempo.h"
#include "analysis/features/meter.h"
#include "analysis/features/pushpull.h"
#include "analysis/features/swing.h"
#include "analysis/features/tempo.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace analysis {

namespace {

constexpr int kTrendFrames = 173; // 2 s

// Tempi closer than this to that of the track are the same.
constexpr float kSameTempo = 0.03F;

} // namespace

RhythmMeter::RhythmMeter()
    : m_detrends(kOnsetBandCount, Detrend(kTrendFrames))
{ }

void RhythmMeter::consume(const Spectrum& spectrum)
{
    // Total power is three times the mean square.
    m_danceability.push(spectrum.isSilent() ? 0.0F : std::sqrt(spectrum.totalPower / 3.0F));
    const OnsetRise rise = m_strength.next(spectrum);
    ++m_curveSize;
    for (std::size_t band = 0; band < kOnsetBandCount; ++band) {
        if (const std::optional<float> value = m_detrends[band].push(rise[band])) {
            handOut(static_cast<OnsetBand>(band), *value);
        }
    }
}

void RhythmMeter::endCurve()
{
    for (std::size_t band = 0; band < kOnsetBandCount; ++band) {
        while (const std::optional<float> value = m_detrends[band].flush()) {
            handOut(static_cast<OnsetBand>(band), *value);
        }
        m_autocorrelations[band].endCurve();
    }
    m_onsets.endCurve();
    m_danceability.breakContinuity();
    m_strength.breakContinuity();
    m_curveCount += m_curveSize > 0 ? 1 : 0;
    m_curveSize = 0;
}

void RhythmMeter::handOut(OnsetBand band, float value)
{
    m_autocorrelations[static_cast<std::size_t>(band)].push(value);
    switch (band) {
    case OnsetBand::All:
        m_onsets.push(value);
        m_all.push(value);
        break;
    case OnsetBand::Low:
        m_low.push(value);
        break;
    case OnsetBand::High:
        m_high.push(value);
        break;
    }
}

Rhythm RhythmMeter::rhythm(RhythmCourse* course) const
{
    const Periodicities curves = periodicities();
    Rhythm rhythm;
    rhythm.onsetRateHz = curves.onsetRateHz;
    rhythm.danceability = m_danceability.value();
    if (const auto tempo = tempoOf(curves)) {
        rhythm.tempoBpm = tempo->bpm;
        rhythm.tempoConfidence = tempo->confidence;
        const Meter meter = meterOf(curves, tempo->bpm);
        rhythm.timeSignature = meter.beats;
        rhythm.timeSignatureConfidence = meter.confidence;
        if (m_curveCount == 1) {
            RhythmCourse found;
            follow(rhythm, found);
            if (course != nullptr) {
                *course = std::move(found);
            }
        }
    }
    return rhythm;
}

void RhythmMeter::follow(Rhythm& rhythm, RhythmCourse& course) const
{
    course.tempoStepS = kLocalTempoHop / kOnsetRateHz;
    course.tempiBpm = localTempi(m_all, *rhythm.tempoBpm);
    const std::vector<double> frames = beatFrames(m_all, course.tempiBpm);
    course.beatTimesS.resize(frames.size());
    std::ranges::transform(frames, course.beatTimesS.begin(), onsetTimeS);
    Bars bars = barsOf(m_low, m_all, frames, *rhythm.timeSignature);
    course.downbeats = std::move(bars.downbeats);
    rhythm.downbeatConfidence = bars.confidence;
    rhythm.beatCount = static_cast<int>(frames.size());
    rhythm.swingRatio = swingRatio(m_all, frames);
    if (const std::optional<PushPull> found = pushPull(m_low, m_high, frames)) {
        rhythm.pushPullMs = found->offsetMs;
        rhythm.pushPullSpreadMs = found->spreadMs;
    }
    if (!course.tempiBpm.empty()) {
        const auto steady = std::ranges::count_if(course.tempiBpm,
            [&rhythm](float bpm) { return std::abs(bpm / *rhythm.tempoBpm - 1.0F) < kSameTempo; });
        rhythm.tempoStability =
            static_cast<float>(steady) / static_cast<float>(course.tempiBpm.size());
    }
}

Periodicities RhythmMeter::periodicities() const
{
    Periodicities result;
    result.onsetRateHz = m_onsets.rateHz();
    for (std::size_t band = 0; band < kOnsetBandCount; ++band) {
        result.bands[band] = {.autocorrelation = m_autocorrelations[band].mean(),
            .spectrum = m_autocorrelations[band].spectrum()};
    }
    return result;
}

void RhythmMeter::reset()
{
    m_strength.reset();
    m_detrends.assign(kOnsetBandCount, Detrend(kTrendFrames));
    for (MeanAutocorrelation& autocorrelation : m_autocorrelations) {
        autocorrelation.reset();
    }
    m_onsets = {};
    m_danceability.reset();
    m_all.clear();
    m_low.clear();
    m_high.clear();
    m_curveSize = 0;
    m_curveCount = 0;
}

} // namespace analysis
