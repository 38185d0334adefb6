// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spectrum/stft.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace analysis {

/// How much of the sound is sustained, how much is struck: harmonic-percussive separation by median
/// filters (Fitzgerald 2010) over 0.4 s of time and 180 Hz of frequency, with soft masks. Reads
/// every second of kTimbreFrames up to 8 kHz; keeps 9 of them.
class HarmonicMeter final : public SpectrumConsumer
{
public:
    HarmonicMeter();

    void consume(const Spectrum& spectrum) override;

    /// Share of the magnitude that goes to what is sustained, 0 (clicks) .. 1 (a held tone); noise
    /// has about one half. Absent when less than 0.4 s sounded.
    [[nodiscard]] std::optional<float> ratio() const;

    /// Forgets all frames.
    void reset();

private:
    static constexpr std::size_t kFrames = 9;

    void measure(const std::vector<float>& centre);

    std::array<std::vector<float>, kFrames> m_frames; ///< a ring of magnitudes
    std::size_t m_received = 0; ///< frames of the transform
    std::size_t m_kept = 0; ///< every second of them
    double m_harmonic = 0.0;
    double m_all = 0.0;
};

} // namespace analysis
