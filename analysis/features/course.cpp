// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/course.h"

#include "analysis/features/harmony.h"

namespace analysis {

void Course::Switch::add(SpectrumConsumer& consumer, Depth from)
{
    m_entries.push_back({.consumer = &consumer, .from = from});
}

void Course::Switch::consume(const Spectrum& spectrum)
{
    for (const Entry& entry : m_entries) {
        if (m_depth >= entry.from) {
            entry.consumer->consume(spectrum);
        }
    }
}

Course::Course(const Cepstrum& cepstrum, const PitchProfile& profile)
    : m_ends(cepstrum)
    , m_pitches(profile)
    , m_structure(cepstrum)
{
    m_timbreSide.add(m_waveform, Depth::Standard);
    m_timbreSide.add(m_ends, Depth::Standard);
    m_timbreSide.add(m_harmonic, Depth::Full);
    m_timbreSide.add(m_structure, Depth::Full);
    m_pitchSide.add(m_pitches, Depth::Full);
    m_pitches.addConsumer(m_chords);
    m_pitches.addConsumer(m_keys);
    m_pitches.addConsumer(m_structure);
}

void Course::join(Stft& timbreFrames, Stft& pitchFrames)
{
    timbreFrames.addConsumer(m_timbreSide);
    pitchFrames.addConsumer(m_pitchSide);
}

void Course::process(std::span<const float> samples)
{
    if (m_depth >= Depth::Standard) {
        m_waveform.process(samples);
    }
}

void Course::finish()
{
    m_pitches.finish();
    m_chords.finish();
    m_keys.finish();
    m_structure.finish();
}

void Course::describe(Features& features, Details& details) const
{
    if (m_depth < Depth::Standard) {
        return;
    }
    details.waveform = m_waveform.points();
    if (const auto shape = m_ends.intro()) {
        features.recording.intro = {.timbre = *shape, .loudnessLufs = 0.0F};
    }
    if (const auto shape = m_ends.outro()) {
        features.recording.outro = {.timbre = *shape, .loudnessLufs = 0.0F};
    }
    if (m_depth < Depth::Full) {
        return;
    }
    details.chords = m_chords.spans();
    // Where noise has no key, its parts have none either.
    if (features.tonality.tonic) {
        details.keys = m_keys.spans();
    }
    details.segments = m_structure.segments();
    details.excerptStartS = m_structure.excerptStartS();
    const double durationS = features.format.durationS;
    features.timbre.harmonicRatio = m_harmonic.ratio();
    features.tonality.chordChangeRateHz = chordChangeRateHz(details.chords, durationS);
    features.tonality.borrowedChordShare =
        borrowedChordShare(details.chords, durationS, features.tonality);
}

void Course::reset(Depth depth)
{
    m_depth = depth;
    m_timbreSide.setDepth(depth);
    m_pitchSide.setDepth(depth);
    m_waveform.reset();
    m_ends.reset();
    m_harmonic.reset();
    m_pitches.reset();
    m_chords.reset();
    m_keys.reset();
    m_structure.reset();
}

} // namespace analysis
