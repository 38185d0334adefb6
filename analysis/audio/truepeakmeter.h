// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/decoder.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace analysis {

/// Finds the true peak of ITU-R BS.1770-4 annex 2: the largest magnitude after interpolation to
/// four times the rate (twice from 96 kHz on, none from 192 kHz on). The interpolator is the one of
/// libebur128: a sinc of 49 taps under a Hann window. Stretches that are too quiet to beat the
/// peak so far, given the largest gain of the interpolator, are stepped over, which changes nothing
/// but the time it takes. One thread.
class TruePeakMeter final
{
public:
    TruePeakMeter(int sampleRateHz, int channels);

    void add(const AudioBlock& block);

    /// Largest magnitude so far, linear; 1 is full scale.
    [[nodiscard]] float peak() const { return m_peak; }

private:
    static constexpr std::size_t kTaps = 49;
    static constexpr std::size_t kMaxFactor = 4;
    static constexpr std::size_t kMaxPhaseTaps = kTaps / 2 + 1;
    static constexpr std::size_t kLanes = 16;
    static constexpr std::size_t kStretch = 4 * kLanes;

    struct Phase
    {
        std::array<float, kMaxPhaseTaps> taps{}; ///< oldest sample first
    };

    void designInterpolator();
    void examineStretch(std::size_t firstFrame, std::size_t frames);
    [[nodiscard]] float interpolatedPeak(
        const std::array<float, kStretch + kMaxPhaseTaps>& samples, std::size_t frames) const;

    std::size_t m_channels;
    std::size_t m_factor;
    std::size_t m_history; ///< frames before a frame that its interpolation needs
    std::array<Phase, kMaxFactor - 1> m_phases{};
    float m_largestGain = 1.0F;
    float m_previousPeak = 0.0F; ///< sample peak of the history of the next stretch
    float m_peak = 0.0F;
    std::vector<float> m_window; ///< history and current block, interleaved
};

} // namespace analysis
