// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/decoder.h"
#include "analysis/spectrum/fft.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace analysis {

/// Looks for the edge that lossy encoders and rate converters cut into the top of a spectrum, which
/// a lossless copy keeps: a fall by 25 dB within some hundred Hz that no instrument makes. Takes
/// the mean power spectrum of one frame of 4096 samples in half a second. One thread.
class CutoffMeter final
{
public:
    CutoffMeter(int sampleRateHz, int channels);

    void add(const AudioBlock& block);

    /// Frequency of the edge, 8 kHz .. 0.98 of half the sample rate; absent without one, with under
    /// 5 s of sound, and for rates under 32 kHz.
    [[nodiscard]] std::optional<float> cutoffHz() const;

private:
    void takeFrame();

    double m_rateHz;
    std::size_t m_channels;
    std::size_t m_spacing; ///< samples from the start of a frame to that of the next
    RealFft m_fft;
    std::vector<float> m_window;
    std::vector<float> m_frame; ///< mono
    std::size_t m_position = 0; ///< in the spacing
    std::vector<double> m_powers; ///< sums over the frames
    int m_frames = 0;
};

} // namespace analysis
