// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/course/course.h"

#include <vector>

namespace ui {

/// The tempo around a beat of a track.
struct LocalTempo
{
    double seconds = 0.0;
    double bpm = 0.0;
};

/// The tempo over the track: for each beat that of the eight intervals around it, which a stray
/// beat hardly moves. Empty for fewer than nine beats.
/// @param beatTimesS  rising.  @param factor  beats that the user counts for each that was heard.
std::vector<LocalTempo> tempoCurve(const std::vector<double>& beatTimesS, double factor);

/// What the curve does, as a sentence: "Steady at 124.0 BPM".
QString tempoCaption(const std::vector<LocalTempo>& curve);

/// @param curve  not empty.
Course tempoCourse(const std::vector<LocalTempo>& curve, double durationS);

} // namespace ui
