// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"
#include "analysis/features/cepstrum.h"
#include "analysis/features/contrast.h"
#include "analysis/features/course.h"
#include "analysis/features/patterns/patternmeter.h"
#include "analysis/features/pitchmotion.h"
#include "analysis/features/pitchprofile.h"
#include "analysis/features/rhythmmeter.h"
#include "analysis/features/spectralshape.h"
#include "analysis/features/speechmeter.h"
#include "analysis/features/voicemeter.h"
#include "analysis/features/zerocrossings.h"
#include "analysis/spectrum/stft.h"

#include <span>

namespace analysis {

/// All that is measured on the mono signal at kAnalysisRateHz: one short-time transform for each
/// resolution and the descriptors that read them. It wires and does nothing else. One thread.
class Descriptors final
{
public:
    Descriptors();

    /// How long the sound will be, in seconds; 0 when unknown or in excerpts. Before the first
    /// sample.
    void expect(double durationS) { m_patterns.sonogram().expect(durationS); }

    /// The next samples, in blocks of any size.
    void process(std::span<const float> samples);

    /// What follows does not continue the sound so far. Also to be called at the end.
    void endExcerpt();

    /// Writes rhythm, tonality, timbre, speech, singing and patterns of everything since reset().
    /// After endExcerpt().
    void describe(Features& features);

    /// Writes what was found over the time of the track. After describe(), with the format known.
    void describeCourse(Features& features, Details& details) const;

    /// Forgets all sound and goes on with another track; buffers and plans stay.
    void reset(Depth depth = Depth::Standard);

private:
    Stft m_rhythmFrames{kRhythmFrames};
    Stft m_timbreFrames{kTimbreFrames};
    Stft m_pitchFrames{kPitchFrames};
    RhythmMeter m_rhythm;
    RhythmCourse m_rhythmCourse; ///< of the last describe()
    SpectralShape m_shape;
    PitchMotion m_motion;
    SpeechMeter m_speech{m_motion};
    Cepstrum m_cepstrum;
    VoiceMeter m_voice{m_cepstrum, m_motion};
    Contrast m_contrast;
    PitchProfile m_pitch;
    ZeroCrossings m_crossings;
    Course m_course{m_cepstrum, m_pitch};
    PatternMeter m_patterns;
};

} // namespace analysis
