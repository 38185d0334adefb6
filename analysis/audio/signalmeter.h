// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/decoder.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// Looks at the bare samples of a track, at the file's own rate and channels: peak, mean square,
/// clipping, offset, silence at the ends. Constant memory, the same for blocks of any size. One
/// thread.
class SignalMeter final
{
public:
    SignalMeter(int sampleRateHz, int channels);

    void add(const AudioBlock& block);

    /// Largest magnitude of a sample; 1 is full scale.
    [[nodiscard]] float peak() const { return m_peak; }

    /// Root of the mean square over all channels; 0 without sound.
    [[nodiscard]] double rms() const;

    /// Share of the samples, of all channels, that reach full scale; 0..1.
    [[nodiscard]] double clippingShare() const;

    /// Mean of the samples of the channel whose mean is farthest from 0.
    [[nodiscard]] double dcOffset() const;

    /// Seconds until the first sample above -60 dBFS, and after the last. When there is none, all
    /// is at the start.
    [[nodiscard]] double silenceAtStartS() const;
    [[nodiscard]] double silenceAtEndS() const;

private:
    void findSound(const AudioBlock& block);

    double m_rateHz;
    float m_peak = 0.0F;
    double m_squares = 0.0;
    std::uint64_t m_clipped = 0;
    std::vector<double> m_sums; ///< of each channel
    std::uint64_t m_frames = 0;
    std::uint64_t m_firstLoud = 0; ///< frame, meaningful once m_hasSound
    std::uint64_t m_lastLoud = 0;
    bool m_hasSound = false;
};

} // namespace analysis
