// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/pitchmotion.h"
#include "analysis/spectrum/stft.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace analysis {

/// Tells speech from music by what syllables do to the band of the voice (after Saunders 1996 and
/// Scheirer and Slaney, ICASSP 1997): in stretches of 3 s, the share of frames far below the mean
/// level, how far vowels and hisses move the balance of treble and bass, and how little a spectrum
/// has left in common with that of 93 ms before. A logistic model, fitted to three voices in three
/// languages against game music and rendered songs. A pitch that hardly ever glides speaks against
/// it: drums and echoes have pauses and hisses, too. Reads kTimbreFrames; constant memory.
class SpeechMeter final : public SpectrumConsumer
{
public:
    /// @param motion  outlives this object, and reads each frame before it.
    explicit SpeechMeter(const PitchMotion& motion);

    void consume(const Spectrum& spectrum) override;

    /// The next frame does not continue the one before: a stretch that is not full counts no more.
    void breakContinuity();

    /// Mean over the stretches of how likely each is speech, 0..1; absent without 3 s of sound, and
    /// where pauses fill most of the time, as between the strokes of a drum.
    [[nodiscard]] std::optional<float> likelihood() const;

    /// Forgets all frames.
    void reset();

private:
    static constexpr std::size_t kStretch = 128; ///< frames, 3 s
    static constexpr std::size_t kLag = 4; ///< frames, 93 ms

    struct Frame
    {
        float level = 0.0F; ///< of the voice's band
        float tiltDb = 0.0F; ///< treble over bass
        bool isGliding = false; ///< in two bands and more
        float change = 0.0F; ///< 1 less the cosine of the angle to the spectrum kLag before
    };

    void endStretch();

    const PitchMotion* m_motion;
    std::array<Frame, kStretch> m_frames{};
    std::size_t m_filled = 0;
    std::array<std::vector<float>, kLag> m_shapes; ///< a ring of spectra of length 1
    std::size_t m_seen = 0; ///< frames since the last break
    double m_sum = 0.0;
    int m_count = 0; ///< stretches
};

} // namespace analysis
