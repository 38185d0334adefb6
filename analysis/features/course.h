// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "analysis/features/chordtracker.h"
#include "analysis/features/endtimbre.h"
#include "analysis/features/harmonicmeter.h"
#include "analysis/features/keycourse.h"
#include "analysis/features/pitchcourse.h"
#include "analysis/features/structuremeter.h"
#include "analysis/features/waveformmeter.h"

#include <span>

namespace analysis {

/// What is measured over the time of a track, from the spectra that the descriptors share: picture
/// and ends from the depth standard on; chords, keys, structure and the harmonic ratio at full. It
/// wires and does nothing else. One thread.
class Course final
{
public:
    /// @param cepstrum, profile  of the same track; they outlive this object.
    Course(const Cepstrum& cepstrum, const PitchProfile& profile);

    /// Joins the two transforms, behind the cepstrum and the profile.
    void join(Stft& timbreFrames, Stft& pitchFrames);

    /// The next samples, before they go into the transforms.
    void process(std::span<const float> samples);

    /// After the last frame.
    void finish();

    /// Writes what was found, given the rest of the features, and the length of the track.
    void describe(Features& features, Details& details) const;

    /// Forgets all sound and goes on with another track at `depth`.
    void reset(Depth depth);

private:
    /// Passes spectra on to those who read them at the depth of the track.
    class Switch final : public SpectrumConsumer
    {
    public:
        void add(SpectrumConsumer& consumer, Depth from);
        void consume(const Spectrum& spectrum) override;

        void setDepth(Depth depth) { m_depth = depth; }

    private:
        struct Entry
        {
            SpectrumConsumer* consumer = nullptr;
            Depth from = Depth::Standard;
        };

        std::vector<Entry> m_entries;
        Depth m_depth = Depth::Standard;
    };

    Depth m_depth = Depth::Standard;
    WaveformMeter m_waveform;
    EndTimbre m_ends;
    HarmonicMeter m_harmonic;
    PitchCourse m_pitches;
    ChordTracker m_chords;
    KeyCourse m_keys;
    StructureMeter m_structure;
    Switch m_timbreSide;
    Switch m_pitchSide;
};

} // namespace analysis
