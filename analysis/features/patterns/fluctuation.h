// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/bandpowers.h"
#include "analysis/features/patterns/soundpatterns.h"
#include "analysis/spectrum/fft.h"

#include <vector>

namespace analysis {

/// Logarithmic fluctuation pattern: how strongly the loudness of 16 groups of bands moves at 37
/// tempos from 12 to 600 a minute, evenly spaced in pitch (after Pampalk's fluctuation patterns and
/// Pohle, Schnitzer, Schedl, Knees and Widmer, ISMIR 2009). Spectra of blocks of 11.9 s, weighted
/// around 4 Hz, blurred over the bands, median over the blocks. Buffers are kept; one thread.
class Fluctuation final
{
public:
    Fluctuation();

    /// @param decibels  as LevelledFrames holds them. @return group by group, in dB of modulation.
    [[nodiscard]] std::vector<float> pattern(const BandFrames& decibels);

private:
    void measureBlock(const Eigen::Ref<const Eigen::ArrayXXf>& block);

    RealFft m_fft;
    Eigen::MatrixXf m_tempos; ///< bins by tempos
    Eigen::MatrixXf m_groups; ///< groups by bands: blur and mean in one
    Eigen::MatrixXf m_spectra; ///< bands by bins
    Eigen::MatrixXf m_block; ///< tempos by groups of the latest block
};

} // namespace analysis
