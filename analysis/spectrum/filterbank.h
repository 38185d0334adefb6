// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spectrum/stft.h"

#include <span>
#include <vector>

namespace analysis {

/// Where mel bands lie: `count` triangles whose corners are evenly spaced in mel between the ends.
struct MelRange
{
    int count = 0;
    double lowHz = 0.0;
    double highHz = 0.0;
};

/// Where semitone bands lie: `count` triangles whose centres are a semitone apart.
struct SemitoneRange
{
    int count = 0;
    double lowestHz = 0.0; ///< centre of the first
};

/// Weighted sums over neighbouring bins. Only the bins that a band covers are kept and read.
class FilterBank final
{
public:
    /// Triangles of height 1 on mel = 2595 log10(1 + f / 700), for a signal at kAnalysisRateHz. A
    /// band narrower than a bin takes the nearest bin whole.
    static FilterBank mel(const MelRange& range, FrameShape shape);

    /// Triangles of the sum 1, as wide on either side as the semitone above their centre, but at
    /// least a bin.
    static FilterBank semitones(const SemitoneRange& range, FrameShape shape);

    [[nodiscard]] int bandCount() const { return static_cast<int>(m_bands.size()); }

    /// Scales each band's weights to the sum 1, so that it yields a mean instead of a sum.
    void scaleToMeans();

    /// Writes bandCount() values, each the weighted sum of its bins of `spectrum`.
    void apply(std::span<const float> spectrum, std::span<float> bands) const;

private:
    struct Band
    {
        std::size_t firstBin = 0;
        std::size_t firstWeight = 0;
        std::size_t count = 0;
    };

    std::vector<Band> m_bands;
    std::vector<float> m_weights;
};

} // namespace analysis
