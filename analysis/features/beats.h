// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/onsetcurve.h"

#include <span>
#include <vector>

namespace analysis {

/// Where the beats fall: the frames that lie on strong onsets and keep the distance that the tempo
/// asks for, by dynamic programming (Ellis 2007, "Beat tracking by dynamic programming"). Two bytes
/// of memory a frame and eight a beat.
/// @param curve  all bands.
/// @param tempiBpm  as localTempi() yields them.
/// @return frames of the curve, with fractions, ascending; beats before the first and after the
/// last sound that beats are left out.
std::vector<double> beatFrames(const OnsetCurve& curve, std::span<const float> tempiBpm);

/// The moment, in seconds, at which an onset in this frame of the curve begins to sound. The frame
/// whose rise is largest is the one whose middle lies there: on labelled songs the median beat is
/// 1 ms off.
double onsetTimeS(double frame);

} // namespace analysis
