// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/cepstrum.h"
#include "analysis/features/pitchmotion.h"
#include "analysis/spectrum/stft.h"

#include <array>
#include <cstddef>
#include <optional>

namespace analysis {

/// Tells music with singing from music without, modestly. Stretches of 3 s are described by how the
/// partials of the voice's bands move (PitchMotion; vibrato after Regnier and Peeters, ICASSP
/// 2009), how much the cepstrum varies (vocal variance of Lehner, Sonnleitner and Widmer, ISMIR
/// 2013), and how syllables move level, contrast and balance of the bands; a logistic model says
/// how likely each is sung, and another sums up the track, of which singing may fill a part only.
/// Weights are in voiceweights.h. Reads kTimbreFrames; constant memory.
class VoiceMeter final : public SpectrumConsumer
{
public:
    static constexpr std::size_t kStretch = 128; ///< frames, 3 s
    static constexpr std::size_t kDescriptors = 32;

    /// What a stretch is told from; the order is that of the weights.
    using Descriptors = std::array<float, kDescriptors>;

    /// @param cepstrum  outlives this object, and reads each frame before it; so does `motion`.
    VoiceMeter(const Cepstrum& cepstrum, const PitchMotion& motion);

    void consume(const Spectrum& spectrum) override;

    /// The next frame does not continue the one before: a stretch that is not full counts no more.
    void breakContinuity();

    /// How likely somebody sings in the track, 0..1, from the stretches that sound most like it: a
    /// quarter of them decides. Absent without 3 s of sound.
    [[nodiscard]] std::optional<float> likelihood() const;

    /// The last full stretch, once; for those who fit the weights.
    [[nodiscard]] std::optional<Descriptors> takeStretch();

    /// Forgets all frames.
    void reset();

private:
    static constexpr std::size_t kBands = PitchMotion::kBands;

    struct Frame
    {
        float levelDb = 0.0F; ///< of the voice's bands
        float trebleDb = 0.0F;
        float tonalDb = 0.0F; ///< of what stands out in them
        float likeness = 0.0F; ///< mean over the bands
        int together = 0; ///< bands that move the same way
        float motion = 0.0F; ///< of the bands that move, signed
        std::array<float, kBands> contrast{};
        std::array<float, kMfccCount> mfcc{};
        bool isSilent = true;
    };

    void describeMotion(Descriptors& out) const;
    void describeLevels(Descriptors& out) const;
    void describeTimbre(Descriptors& out) const;
    void endStretch();

    const Cepstrum* m_cepstrum;
    const PitchMotion* m_motion;
    std::array<Frame, kStretch> m_frames{};
    std::size_t m_filled = 0;
    std::optional<Descriptors> m_last;
    std::array<int, 128> m_scores{}; ///< stretches by their score; the first bin is of -8 and less
    int m_count = 0; ///< stretches
};

} // namespace analysis
