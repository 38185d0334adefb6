// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spectrum/filterbank.h"

#include <vector>

namespace analysis {

/// Frames of the onset curve per second.
inline constexpr double kOnsetRateHz = 22050.0 / kRhythmFrames.hop;

/// How strongly the sound rises from frame to frame: the mean over 40 mel bands (30 Hz to 10.5 kHz)
/// of the rise of ln(1 + 100 m / level), where the level is that of the loudest band of late. Does
/// not depend on the gain.
class OnsetStrength final
{
public:
    OnsetStrength();

    /// The rise into this frame, >= 0; 0 for the first frame.
    /// @param spectrum  of kRhythmFrames.
    float next(const Spectrum& spectrum);

    /// The next frame does not continue the one before.
    void breakContinuity() { m_hasPrevious = false; }

    /// Forgets all frames.
    void reset();

private:
    FilterBank m_bank;
    std::vector<float> m_bands;
    std::vector<float> m_previous;
    bool m_hasPrevious = false;
    float m_level = 0.0F;
};

} // namespace analysis
