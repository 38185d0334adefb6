// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"
#include "analysis/features/autocorrelation.h"
#include "analysis/features/danceability.h"
#include "analysis/features/detrend.h"
#include "analysis/features/onsetcounter.h"
#include "analysis/features/onsetcurve.h"
#include "analysis/features/onsetstrength.h"
#include "analysis/features/tempo.h"

#include <array>
#include <cstdint>
#include <vector>

namespace analysis {

/// Where things happen in the course of a track, in seconds from its start.
struct RhythmCourse
{
    std::vector<double> beatTimesS;
    std::vector<std::uint32_t> downbeats; ///< indices of the beats that begin a bar
    double tempoStepS = 0.0; ///< seconds between two values of tempiBpm
    std::vector<float> tempiBpm;
};

/// Rhythm of a track: makes onset curves out of kRhythmFrames and hands them to those who read
/// them. Memory: three bytes a frame, 0.9 MB for an hour, and two more while rhythm() runs.
class RhythmMeter final : public SpectrumConsumer
{
public:
    RhythmMeter();

    void consume(const Spectrum& spectrum) override;

    /// The next frame does not continue the one before, or there is none.
    void endCurve();

    /// After endCurve(). Beats and what follows from them exist only when there was one curve:
    /// excerpts of a track have none.
    /// @param course  is written when not null.
    [[nodiscard]] Rhythm rhythm(RhythmCourse* course = nullptr) const;

    /// What the tempo is told from. After endCurve().
    [[nodiscard]] Periodicities periodicities() const;

    /// Forgets everything.
    void reset();

private:
    void handOut(OnsetBand band, float value);
    void follow(Rhythm& rhythm, RhythmCourse& course) const;

    OnsetStrength m_strength;
    std::vector<Detrend> m_detrends; ///< one for each OnsetBand
    std::array<MeanAutocorrelation, kOnsetBandCount> m_autocorrelations;
    OnsetCounter m_onsets;
    Danceability m_danceability;
    OnsetCurve m_all;
    OnsetCurve m_low;
    OnsetCurve m_high;
    std::size_t m_curveSize = 0; ///< frames of the present curve
    int m_curveCount = 0; ///< curves that have ended
};

} // namespace analysis
