// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/bandpowers.h"
#include "analysis/features/patterns/soundpatterns.h"

namespace analysis {

/// Mean and covariance of 24 cepstra of the semitone bands and of the slopes of the first 8: one
/// Gaussian a track (Mandel and Ellis, ISMIR 2005). Cepstra are orthonormal cosine transforms of
/// the bands in dB, the level kept; slopes are regressions over +-2 frames, in dB a frame.
struct CepstrumGaussian
{
    Eigen::VectorXd mean;
    Eigen::MatrixXd covariance;
};

/// @param powers  as LevelledFrames holds them, at least 2 frames.
[[nodiscard]] CepstrumGaussian cepstrumGaussian(const BandFrames& powers);

/// As it is kept; deviations are at least .001.
[[nodiscard]] TimbreGaussian quantised(const CepstrumGaussian& gaussian);

} // namespace analysis
