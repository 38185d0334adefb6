// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"
#include "analysis/features/runningmean.h"
#include "analysis/spectrum/stft.h"

#include <array>
#include <span>
#include <vector>

namespace analysis {

/// Octave-based spectral contrast (Jiang et al. 2002): in each of the bands with the edges 0, 200,
/// 400, 800, 1600, 3200 and 8000 Hz, the level of the strongest fifth of the bins less that of the
/// weakest fifth, in dB, as a mean over the frames. Large for tones, small for noise, free of the
/// gain. Reads kPitchFrames: the lowest bands need their fine bins. The fifths are read off a
/// histogram of the magnitudes, to within 0.1 dB of sorting them at a fifth of the time.
class Contrast final : public SpectrumConsumer
{
public:
    Contrast();

    void consume(const Spectrum& spectrum) override;

    /// Per band, over all frames so far; 0 when every frame was silent.
    [[nodiscard]] std::array<float, kContrastBands> meansDb() const;

    /// Forgets all frames.
    void reset();

private:
    /// The magnitudes of a band that lie within an eighth of an octave.
    struct Class
    {
        float sum = 0.0F;
        int count = 0;
    };

    void sortIntoClasses(std::span<const float> magnitudes, float strongest);

    std::vector<Class> m_classes; ///< from the weakest on, shares of the strongest bin
    std::array<RunningMean, kContrastBands> m_bands;
};

} // namespace analysis
