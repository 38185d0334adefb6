// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/rhythmmeter.h"

#include "analysis/features/tempo.h"

namespace analysis {

namespace {

constexpr int kTrendFrames = 173; // 2 s

} // namespace

RhythmMeter::RhythmMeter()
    : m_detrend(kTrendFrames)
{ }

void RhythmMeter::consume(const Spectrum& spectrum)
{
    if (const std::optional<float> value = m_detrend.push(m_strength.next(spectrum))) {
        handOut(*value);
    }
}

void RhythmMeter::endCurve()
{
    while (const std::optional<float> value = m_detrend.flush()) {
        handOut(*value);
    }
    m_autocorrelation.endCurve();
    m_onsets.endCurve();
    m_strength.breakContinuity();
}

void RhythmMeter::handOut(float value)
{
    m_autocorrelation.push(value);
    m_onsets.push(value);
}

Rhythm RhythmMeter::rhythm() const
{
    Rhythm rhythm;
    rhythm.onsetRateHz = m_onsets.rateHz();
    if (const auto tempo = tempoOf(m_autocorrelation.mean(), rhythm.onsetRateHz)) {
        rhythm.tempoBpm = tempo->bpm;
        rhythm.tempoConfidence = tempo->confidence;
    }
    return rhythm;
}

void RhythmMeter::reset()
{
    m_strength.reset();
    m_detrend = Detrend(kTrendFrames);
    m_autocorrelation.reset();
    m_onsets = {};
}

} // namespace analysis
