// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spectrum/stft.h"

#include <span>
#include <vector>

namespace analysis {

/// What MusiCNN and Discogs-EffNet hear (Pons & Serra 2019; Alonso-Jiménez et al. 2020): 16 kHz,
/// Hann windows of 512 samples every 256, power spectrum, 96 triangles on Slaney's mel scale up to
/// 8 kHz, each of area 1, then log10(1 + 10000 x).
inline constexpr int kModelRateHz = 16'000;
inline constexpr FrameShape kModelFrames{.size = 512, .hop = 256};
inline constexpr std::size_t kModelBands = 96;

/// Turns the spectra of kModelFrames into rows of kModelBands numbers. One thread.
class MelFrames final : public SpectrumConsumer
{
public:
    MelFrames();

    void consume(const Spectrum& spectrum) override;

    /// The rows since clear(), one after the other.
    [[nodiscard]] std::span<const float> values() const { return m_values; }

    [[nodiscard]] std::size_t count() const { return m_values.size() / kModelBands; }

    /// Forgets the first `count` rows.
    void drop(std::size_t count);

    void clear() { m_values.clear(); }

private:
    struct Band
    {
        std::size_t firstBin = 0;
        std::vector<float> weights;
    };

    std::vector<Band> m_bands;
    std::vector<float> m_values;
};

} // namespace analysis
