// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "ui/course/course.h"

namespace ui {

/// The parts of a track, those that sound alike with one letter, and below them its chords.
/// @param details  with parts or chords.
Course partsCourse(
    const analysis::Details& details, const analysis::Tonality& key, double durationS);

/// "A B A C": the parts in their order; at most a dozen.
QString partLetters(const std::vector<analysis::Segment>& segments);

/// A chord as musicians write it: "Am", "E♭"; "–" for none.
QString chordName(const analysis::HarmonySpan& chord);

} // namespace ui
