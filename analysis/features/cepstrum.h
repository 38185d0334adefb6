// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"
#include "analysis/features/runningmean.h"
#include "analysis/spectrum/filterbank.h"

#include <array>
#include <span>

namespace analysis {

/// Mel-frequency cepstral coefficients (Davis and Mermelstein 1980) of kTimbreFrames: orthonormal
/// DCT-II of the level in dB of 40 mel bands from 20 Hz to 10 kHz, smoothed over neighbours. The
/// top edge stays below where sample-rate converters cut. Coefficient 0 follows the gain, the
/// others do not depend on it. Silent frames are left out.
class Cepstrum final : public SpectrumConsumer
{
public:
    Cepstrum();

    void consume(const Spectrum& spectrum) override;

    /// Per coefficient, over all frames so far; 0 when every frame was silent.
    [[nodiscard]] std::array<float, kMfccCount> means() const;
    [[nodiscard]] std::array<float, kMfccCount> deviations() const;

    /// kMfccCount coefficients of the last frame; empty when it was silent.
    [[nodiscard]] std::span<const float> latest() const
    {
        return m_isSilent ? std::span<const float>() : m_latest;
    }

    /// Forgets all frames.
    void reset();

private:
    FilterBank m_bank;
    std::vector<float> m_cosines; ///< kMfccCount rows of bandCount() values
    std::vector<float> m_powers; ///< of the bands, the outermost ones twice
    float m_level = 0.0F; ///< mean band of the loud frames of late
    std::array<RunningMean, kMfccCount> m_coefficients;
    std::array<float, kMfccCount> m_latest{};
    bool m_isSilent = true;
};

} // namespace analysis
