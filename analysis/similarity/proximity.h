// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <span>

namespace analysis {

/// How the distances from one track to others are spread.
struct Spread
{
    float mean = 0.0F;
    float deviation = 1.0F;

    bool operator==(const Spread&) const = default;
};

/// The spread of some distances, in which `prior` counts like kPriorDistances more: a library of
/// two tracks has one distance, from which no spread can be told. The deviation is at least 1e-3.
[[nodiscard]] Spread spreadOf(std::span<const float> distances, const Spread& prior);

inline constexpr float kPriorDistances = 2.0F;

/// The same from sums that were added up on the way, of the distances' differences from the prior's
/// mean, and of their squares.
[[nodiscard]] Spread spreadOfSums(
    double sum, double squares, std::size_t count, const Spread& prior);

/// How many deviations a value lies above the mean.
[[nodiscard]] inline double standardised(float value, const Spread& spread)
{
    return static_cast<double>((value - spread.mean) / spread.deviation);
}

/// Distance space normalisation (Pohle and Schnitzer, MIREX 2007): a distance standardised by those
/// that either track has to others, pooled. Symmetric.
[[nodiscard]] float normalisedDistance(float distance, const Spread& one, const Spread& other);

/// The standard normal distribution function, exact in the lower tail (to about z = -37).
[[nodiscard]] double normalBelow(double z);

/// Mutual proximity (Schnitzer, Flexer, Schedl and Widmer, JMLR 13, 2012; independent normal
/// distributions) as a distance in [0, 1]: the chance that a track drawn at random is nearer to
/// either of the two than they are to each other. A hub, near to everything in raw distance, is
/// near to nothing here. Symmetric.
/// @param z  the distance standardised by the spread of the one, of the other track.
[[nodiscard]] double mutualDistance(double zOne, double zOther);

/// The mutual distance on the scale of its two tracks: where both have their nearest neighbours at
/// the distance usual in the library, `ratio` is 1 and nothing changes; in a crowd it is more and
/// pushes apart, at the edge it is less. (Local scaling, NICDM: Jégou, Harzallah and Schmid, CVPR
/// 2007; for music Schnitzer et al., JMLR 13, 2012.) Rising with `mutual`, in [0, 1].
/// @param ratio  > 0: the usual distance over the geometric mean of the two tracks' own.
[[nodiscard]] double locallyScaled(double mutual, double ratio);

/// The mutual distance under an absolute ceiling: two outliers are mutually near, but a pair that
/// lies farther apart than most of the library does not pass as close. Nothing changes up to one
/// deviation beyond the average pair; from there the distance rises, to .5 at the least beyond two.
/// (Hardly anything is ranked otherwise for it. A ceiling from the average pair on, up to 1,
/// left 2.5 instead of 1.1 % of the tracks in nobody's list.)
/// @param z  the raw distance standardised by the spread of all pairs.
[[nodiscard]] double underCeiling(double mutual, double z);

/// A distance as people read it: its root. Among chances of one in a thousand, where most of the
/// nearest lie, three decimals tell one from the other, and 0.000 is the same sound. Rising, 0 at 0
/// and 1 at 1; random pairs are .87 apart, the nearest neighbours of most tracks .1.
[[nodiscard]] inline double shownDistance(double distance)
{
    return std::sqrt(distance);
}

/// The other way.
[[nodiscard]] inline double distanceFromShown(double shown)
{
    return shown * shown;
}

} // namespace analysis
