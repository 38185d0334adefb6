// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "ui/course/course.h"

class QColor;
class QPalette;

namespace ui {

/// The colour of a sound by where its power lies: bass, middle and treble have the three data hues,
/// and what lies between has a mixture. The rarer treble counts for more, as it does to the ear.
QColor spectralColour(const analysis::WaveformPoint& point, bool dark);

/// Loud and quiet over the track, coloured by bass, middle and treble.
/// @param points  not empty.
Course waveformCourse(const std::vector<analysis::WaveformPoint>& points, double durationS);

} // namespace ui
