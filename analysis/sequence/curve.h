// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace analysis {

/// The course that a playlist's energy or tempo takes.
enum class CurveShape : std::uint8_t
{
    Flat, ///< no course is asked for
    Up,
    Down,
    Arc, ///< warm-up, a peak after six tenths, cool-down
    Wave, ///< two swells
};

/// Where on a scale of 0 (the library's calmest or slowest) .. 1 a track should stand that comes
/// `along` (0 first .. 1 last) in the list. Ends stay a tenth off the extremes: the very calmest
/// and most driving tracks of a library are mostly outliers.
[[nodiscard]] double curveTarget(CurveShape shape, double along);

/// The same for a course drawn by hand.
/// @param points  0..1, at even places from the first track to the last; straight lines between.
///                One point is a level; none is .5.
[[nodiscard]] double drawnTarget(std::span<const double> points, double along);

} // namespace analysis
