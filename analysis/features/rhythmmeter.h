// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"
#include "analysis/features/autocorrelation.h"
#include "analysis/features/detrend.h"
#include "analysis/features/onsetcounter.h"
#include "analysis/features/onsetstrength.h"

namespace analysis {

/// Tempo and onset rate of a track: makes one onset curve out of kRhythmFrames and hands it to
/// those who read it.
class RhythmMeter final : public SpectrumConsumer
{
public:
    RhythmMeter();

    void consume(const Spectrum& spectrum) override;

    /// The next frame does not continue the one before, or there is none.
    void endCurve();

    /// After endCurve().
    [[nodiscard]] Rhythm rhythm() const;

    /// Forgets everything.
    void reset();

private:
    void handOut(float value);

    OnsetStrength m_strength;
    Detrend m_detrend;
    MeanAutocorrelation m_autocorrelation;
    OnsetCounter m_onsets;
};

} // namespace analysis
