// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"
#include "analysis/spectrum/stft.h"

#include <array>
#include <vector>

namespace analysis {

/// A peak of a spectrum.
struct PitchPeak
{
    float cents = 0.0F; ///< above A4 = 440 Hz
    float amplitude = 0.0F; ///< relative to the strongest of late, 0..1
};

/// Which pitches sound, and how the instruments are tuned. Reads kPitchFrames.
///
/// Each frame's 40 strongest spectral peaks between 60 and 2500 Hz (parabola in dB, Smith and Serra
/// 1987) enter a histogram of one octave in cents. As the harmonics of a pitch lie a fixed number
/// of cents above it, the harmonic pitch class profile (HPCP, Gomez 2006) for any tuning is folded
/// out of that histogram at the end, when the tuning of the whole track is known. No value depends
/// on the gain.
class PitchProfile final : public SpectrumConsumer
{
public:
    PitchProfile();

    void consume(const Spectrum& spectrum) override;

    /// Frequency of A4 in Hz, 427.5..452.9, from the circular mean of the peaks' distances from the
    /// semitones of A4 = 440 Hz. 440 when nothing sounded.
    [[nodiscard]] float tuningHz() const;

    /// How far the peaks agree on that tuning: the length of their circular mean, 0 (as in noise)
    /// .. 1.
    [[nodiscard]] float tuningAgreement() const;

    /// Whether pitches of a scale sound, rather than noise, drums or glides.
    [[nodiscard]] bool isTonal() const;

    /// Harmonic pitch class profile over all frames, 0 = C .. 11 = B. Sums to 1; 0 in silence.
    [[nodiscard]] std::array<float, kChromaCount> chroma() const;

    /// The peaks of the last frame, for those who read the course of the harmony; empty in a pause.
    [[nodiscard]] std::span<const PitchPeak> peaks() const { return m_peaks; }

    /// The tuning over all frames so far, in cents above A4 = 440 Hz, -50..50.
    [[nodiscard]] double tuningCents() const;

    /// Forgets all frames.
    void reset();

private:
    void findPeaks(std::span<const float> magnitudes, float floor);

    std::vector<std::size_t> m_candidates; ///< bins of local maxima
    std::vector<PitchPeak> m_peaks;
    std::vector<double> m_histogram; ///< one bin for each cent of the octave above C
    double m_tuningCosine = 0.0;
    double m_tuningSine = 0.0;
    double m_tuningWeight = 0.0;
    float m_level = 0.0F; ///< strongest magnitude of late, see consume()
};

} // namespace analysis
