// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/similarity/partmixer.h"

#include <span>

namespace analysis {

/// Brings every dimension to the same scale: 0 is the library's median, 1 its robust deviation
/// (interquartile range / 1.349, the standard deviation of a normal distribution). Then takes out,
/// within timbre and brightness, most of what their dimensions say in common (Mahalanobis 1936), so
/// that one trait measured five times does not count five times: album precision at 1 .28 to
/// .36, style precision at 1 .67 to .71 (measured). Immutable.
class Normalizer final
{
public:
    /// The shipped scales, measured on a mixed collection; nothing taken out.
    Normalizer();

    /// The scales of a library. The shipped ones count like kPriorTracks tracks, so that one track,
    /// two tracks or ten give sensible scales, and a dimension in which all tracks agree keeps a
    /// scale that is not zero. More than kLargestSample vectors are thinned evenly.
    explicit Normalizer(std::span<const FeatureVector> library);

    /// The vector on the common scale. Each value is cut to [-kLimit, kLimit] before the common
    /// part is taken out: one freak value does not decide a distance. Any finite input is safe.
    [[nodiscard]] FeatureVector normalised(const FeatureVector& vector) const;

    static constexpr float kLimit = 5.0F;
    static constexpr std::size_t kPriorTracks = 20;
    static constexpr std::size_t kLargestSample = 4096;

private:
    [[nodiscard]] FeatureVector scaled(const FeatureVector& vector) const;

    FeatureVector m_centre;
    FeatureVector m_scale;
    PartMixer m_timbre;
    PartMixer m_brightness;
};

} // namespace analysis
