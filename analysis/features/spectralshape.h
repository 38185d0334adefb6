// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/runningmean.h"
#include "analysis/spectrum/stft.h"

#include <optional>
#include <vector>

namespace analysis {

/// Means over the frames of the classical measures of a spectrum's shape (Peeters 2004). None
/// depends on the gain. Reads kTimbreFrames; silent frames are left out, and each value is 0 when
/// all were silent.
class SpectralShape final : public SpectrumConsumer
{
public:
    SpectralShape();

    void consume(const Spectrum& spectrum) override;

    /// Mean frequency weighted by magnitude, in Hz.
    [[nodiscard]] float centroidHz() const { return m_centroid.mean(); }

    /// Magnitude-weighted standard deviation of the frequency around the centroid, in Hz.
    [[nodiscard]] float bandwidthHz() const { return m_bandwidth.mean(); }

    /// Frequency below which 85 % of the power lies, in Hz.
    [[nodiscard]] float rolloffHz() const { return m_rolloff.mean(); }

    /// Geometric over arithmetic mean of the powers, as a share of what white noise gives; 0..1.
    [[nodiscard]] float flatness() const { return m_flatness.mean(); }

    /// Sum of the rises from frame to frame of the magnitudes scaled to sum 1; 0..1.
    [[nodiscard]] float flux() const { return m_flux.mean(); }

    /// Share of the magnitude above 1.5 kHz (Juslin 2000); 0..1, absent when all was silent.
    [[nodiscard]] std::optional<float> brightness() const { return shareOf(m_brightness); }

    /// Share of the magnitude from 100 to 500 Hz, where low voices and strings have their body;
    /// 0..1, absent when all was silent.
    [[nodiscard]] std::optional<float> warmth() const { return shareOf(m_warmth); }

    /// The next frame does not continue the one before: no flux is taken between them.
    void breakContinuity() { m_hasPrevious = false; }

    /// Forgets all frames.
    void reset();

private:
    [[nodiscard]] static std::optional<float> shareOf(const RunningMean& mean)
    {
        return mean.count() > 0 ? std::optional(mean.mean()) : std::nullopt;
    }

    std::vector<float> m_frequencies; ///< of the bins, in Hz
    std::vector<float> m_shape; ///< magnitudes scaled to sum 1
    std::vector<float> m_previousShape;
    bool m_hasPrevious = false;
    RunningMean m_centroid;
    RunningMean m_bandwidth;
    RunningMean m_rolloff;
    RunningMean m_flatness;
    RunningMean m_flux;
    RunningMean m_brightness;
    RunningMean m_warmth;
};

} // namespace analysis
