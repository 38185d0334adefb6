// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/featurevector.h"

#include <span>

namespace analysis {

/// Brings every dimension to the same scale: 0 is the library's median, 1 its robust deviation
/// (interquartile range / 1.349, the standard deviation of a normal distribution). Immutable.
class Normalizer final
{
public:
    /// The shipped scales, measured on a mixed collection.
    Normalizer();

    /// The scales of a library. The shipped ones count like kPriorTracks tracks, so that one track,
    /// two tracks or ten give sensible scales, and a dimension in which all tracks agree keeps a
    /// scale that is not zero. More than kLargestSample vectors are thinned evenly.
    explicit Normalizer(std::span<const FeatureVector> library);

    /// The vector on the common scale, each value within [-kLimit, kLimit]: one freak value does
    /// not decide a distance. Any finite input is safe.
    [[nodiscard]] FeatureVector normalised(const FeatureVector& vector) const;

    static constexpr float kLimit = 5.0F;
    static constexpr std::size_t kPriorTracks = 20;
    static constexpr std::size_t kLargestSample = 4096;

private:
    FeatureVector m_centre;
    FeatureVector m_scale;
};

} // namespace analysis
