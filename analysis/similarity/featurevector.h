// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"
#include "analysis/similarity/part.h"

#include <array>
#include <cstddef>
#include <optional>

namespace analysis {

/// Where in a FeatureVector each quantity begins. The quantities of one part stand together.
enum Dimension : std::size_t
{
    kMfccMeanDimension = 0, ///< 13: mean cepstrum, the average colour (Logan, ISMIR 2000)
    kMfccStdDimension = kMfccMeanDimension + kMfccCount, ///< 13: log2 of how the colour moves
    kContrastDimension = kMfccStdDimension + kMfccCount, ///< 6: octave contrast (Jiang, ICME 2002)
    kCentroidDimension = kContrastDimension + kContrastBands, ///< log2 Hz (Peeters, CUIDADO 2004)
    kBandwidthDimension, ///< log2 Hz, spread about the centroid (Peeters 2004)
    kRolloffDimension, ///< log2 Hz, 85 % of the energy below (Tzanetakis and Cook, 2002)
    kFlatnessDimension, ///< log10, tone to noise (Peeters 2004)
    kZeroCrossingDimension, ///< log10 of crossings per sample (Tzanetakis and Cook, 2002)
    kOnsetRateDimension, ///< log2 of 1 + onsets a second (Bello et al., 2005)
    kFluxDimension, ///< rise of the normalised spectrum (Dixon, DAFx 2006)
    kIntervalDimension, ///< 6: Fourier coefficients 1..6 of the chroma, as magnitudes, the same in
                        ///< every key (Quinn 2006; Harte, Sandler and Gasser 2006)
};

inline constexpr std::size_t kIntervalCount = 6;
inline constexpr std::size_t kDimensionCount = kIntervalDimension + kIntervalCount;

/// The dimensions [first, first + count) of a part.
struct PartRange
{
    std::size_t first;
    std::size_t count;
};

inline constexpr std::array<PartRange, kPartCount> kPartRanges = {{
    {kMfccMeanDimension, kContrastDimension - kMfccMeanDimension},
    {kContrastDimension, kOnsetRateDimension - kContrastDimension},
    {kOnsetRateDimension, kIntervalDimension - kOnsetRateDimension},
    {kIntervalDimension, kIntervalCount},
}};

using FeatureVector = std::array<float, kDimensionCount>;

/// The features as a point, not normalised yet. Independent of key and tempo. Nothing when the
/// features are of another version than kFeatureVersion, or hold a number that is not finite.
[[nodiscard]] std::optional<FeatureVector> featureVector(const Features& features);

} // namespace analysis
