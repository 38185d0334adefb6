// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/featurevector.h"

#include <span>
#include <vector>

namespace analysis {

/// Turns the dimensions of one part into ones that are nearly uncorrelated in the library, each of
/// nearly the same spread (whitening, symmetric, to the power kStrength). Does nothing until it has
/// learned.
class PartMixer final
{
public:
    explicit PartMixer(Part part);

    /// @param scaled  a sample of the library's vectors, on a common scale. Correlations are drawn
    /// towards none by kPriorTracks / (tracks + kPriorTracks), and by kLeastShrinkage at least.
    void learn(std::span<const FeatureVector> scaled);

    /// Mixes the part's dimensions in place.
    void apply(FeatureVector& vector) const;

    static constexpr double kPriorTracks = 40.0;
    static constexpr double kLeastShrinkage = 0.1;
    /// Of the directions' variances; 1 would make all of them 1. .5, .8 and 1 gave the same album
    /// precision, within its error.
    static constexpr double kStrength = 0.8;

private:
    PartRange m_range;
    std::vector<float> m_matrix; ///< row by row; empty = identity
};

} // namespace analysis
