// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spectrum/stft.h"

#include <array>
#include <cstddef>
#include <vector>

namespace analysis {

/// How far the partials of each band of the voice moved from one frame to the next, in steps of 20
/// cents (the fluctogram of Sonnleitner, Niedermayer, Widmer and Schlueter, DAFx 2012): where the
/// magnitudes on a logarithmic scale of frequency, less their mean over 6 semitones, resemble those
/// of the frame before the most when shifted. Voices glide and waver; keys, frets and samples hold
/// their pitch. Reads kTimbreFrames from 375 Hz to 3.4 kHz; allocates nothing for a frame.
class PitchMotion final : public SpectrumConsumer
{
public:
    static constexpr std::size_t kBands = 6;

    struct Band
    {
        float steps = 0.0F; ///< of 20 cents, > 0 is up, -3..3
        float likeness = 0.0F; ///< correlation with the frame before in place, -1..1
        float gain = 0.0F; ///< how much higher it is when shifted, >= 0
        float contrast = 0.0F; ///< share of the peaks in the power, 0 (flat) .. 1
        float level = 0.0F; ///< sum of the magnitudes

        /// Whether it moved by 12 cents and more, clearly.
        [[nodiscard]] bool isMoving() const;
    };

    using Motion = std::array<Band, kBands>;

    PitchMotion();

    void consume(const Spectrum& spectrum) override;

    /// From the frame before the last one to the last one; all still after a break and in silence.
    [[nodiscard]] const Motion& latest() const { return m_motion; }

    /// In how many bands it went the same way, 0..6.
    [[nodiscard]] int together() const;

    /// The next frame does not continue the one before.
    void breakContinuity() { m_hasPrevious = false; }

private:
    static constexpr std::size_t kBandSize = 32;
    static constexpr std::size_t kMargin = 16; ///< half of what the mean is taken over
    static constexpr std::size_t kSize = kBands * kBandSize + 2 * kMargin;

    void readSpectrum(const Spectrum& spectrum);

    std::vector<std::size_t> m_bins; ///< below each step
    std::vector<float> m_fractions; ///< of the bin above it
    std::vector<float> m_levels; ///< roots of the magnitudes
    std::vector<float> m_peaks; ///< less their mean
    std::vector<float> m_previousPeaks;
    std::vector<double> m_sums;
    bool m_hasPrevious = false;
    Motion m_motion{};
};

} // namespace analysis
