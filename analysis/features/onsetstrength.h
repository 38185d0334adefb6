// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spectrum/filterbank.h"

#include <array>
#include <vector>

namespace analysis {

/// Frames of the onset curve per second.
inline constexpr double kOnsetRateHz = 22050.0 / kRhythmFrames.hop;

/// The onset curves: of all mel bands, of the five lowest (up to 370 Hz: bass and bass drum) and of
/// the sixteen highest (from 2.7 kHz: cymbals, attacks).
enum class OnsetBand : std::uint8_t
{
    All,
    Low,
    High
};

inline constexpr std::size_t kOnsetBandCount = 3;

/// One value for each OnsetBand, in their order.
using OnsetRise = std::array<float, kOnsetBandCount>;

/// How strongly the sound rises from frame to frame: the mean over mel bands (40 between 30 Hz and
/// 10.5 kHz) of the rise of ln(1 + 100 m / level), where the level is that of the loudest band of
/// late. Does not depend on the gain.
class OnsetStrength final
{
public:
    OnsetStrength();

    /// The rises into this frame, >= 0; 0 for the first frame.
    /// @param spectrum  of kRhythmFrames.
    OnsetRise next(const Spectrum& spectrum);

    /// The next frame does not continue the one before.
    void breakContinuity() { m_hasPrevious = false; }

    /// Forgets all frames.
    void reset();

private:
    [[nodiscard]] OnsetRise rise() const;

    FilterBank m_bank;
    std::vector<float> m_bands;
    std::vector<float> m_previous;
    bool m_hasPrevious = false;
    float m_level = 0.0F;
};

} // namespace analysis
