// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/patternmeter.h"

#include "analysis/features/patterns/contrastpattern.h"
#include "analysis/features/patterns/timbregaussian.h"
#include "analysis/features/patterns/tonalpeaks.h"

namespace analysis {

SoundPatterns PatternMeter::patterns()
{
    const LevelledFrames frames = levelled(m_sonogram.powers());
    const BandFrames peaks = tonalPeaks(frames.powers);
    SoundPatterns patterns;
    patterns.timbre = quantised(cepstrumGaussian(frames.powers));
    kRhythmScale.apply(m_fluctuation.pattern(frames.decibels), patterns.rhythm);
    kContrastScale.apply(contrastPattern(frames.decibels), patterns.contrast);
    kHarmonyScale.apply(chromaCooccurrence(peaks), patterns.harmony);
    kRegisterScale.apply(registerProfile(peaks), patterns.range);
    return patterns;
}

} // namespace analysis
