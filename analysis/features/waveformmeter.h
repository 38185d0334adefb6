// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "analysis/spectrum/stft.h"

#include <cstddef>
#include <span>
#include <vector>

namespace analysis {

/// Draws the picture of a track: level and spectral colour over time, in as many columns whatever
/// the length. Takes the samples for the level and kTimbreFrames for the colour. Constant memory.
class WaveformMeter final : public SpectrumConsumer
{
public:
    static constexpr std::size_t kPoints = 400;

    WaveformMeter();

    /// The next samples of the mono signal.
    void process(std::span<const float> samples);

    void consume(const Spectrum& spectrum) override;

    /// kPoints columns, fewer for a track of fewer frames, none without a sample.
    [[nodiscard]] std::vector<WaveformPoint> points() const;

    /// Forgets everything.
    void reset();

private:
    /// One stretch of m_frames frames.
    struct Cell
    {
        float peak = 0.0F;
        double squares = 0.0;
        double low = 0.0;
        double middle = 0.0;
        double high = 0.0;

        void add(const Cell& other);
    };

    Cell& cellOf(std::size_t frame);
    void halve();

    std::vector<Cell> m_cells;
    std::size_t m_cellFrames = 1; ///< frames that a cell covers
    std::size_t m_samples = 0;
    std::size_t m_spectra = 0;
};

} // namespace analysis
