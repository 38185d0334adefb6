// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spectrum/stft.h"

#include <optional>
#include <vector>

namespace analysis {

/// How regularly the loudness moves, by detrended fluctuation analysis (Streich & Herrera 2005,
/// "Detrended fluctuation analysis of music signals: danceability estimation and further semantic
/// characterization"). The levels of kRhythmFrames are summed up; F(n) is the RMS of what a
/// straight line leaves in stretches of n values (0.31 to 8.8 s, two that overlap by half at any
/// time). Where a beat keeps the loudness level, F hardly grows with n. Constant memory.
class Danceability final
{
public:
    Danceability();

    /// The level of the next frame, >= 0.
    void push(float level);

    /// The next level does not continue those before: stretches that are not full count no more.
    void breakContinuity();

    /// The reciprocal of the mean slope of log F over log n: some 0.7 where the loudness drifts
    /// like a random walk, 2 for white noise, more for a strict beat; at most 3. Absent for less
    /// than 14 s, and where the level never moves.
    [[nodiscard]] std::optional<float> value() const;

    void reset();

private:
    /// A stretch being filled: sums of its profile y over positions k = 0 .. filled-1.
    struct Stretch
    {
        int filled = 0;
        double profile = 0.0; ///< y itself, from 0 at the start of the stretch
        double sumY = 0.0;
        double sumKY = 0.0;
        double sumYY = 0.0;
    };

    struct Scale
    {
        int length = 0;
        Stretch first;
        Stretch second; ///< starts half a length later
        int wait = 0; ///< values until `second` starts
        double residues = 0.0; ///< mean squares
        int count = 0;
    };

    static void push(Scale& scale, Stretch& stretch, double level);

    std::vector<Scale> m_scales;
};

} // namespace analysis
