// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "ui/course/course.h"

namespace ui {

/// The key over the track, as a strip in the colours of the keys.
/// @param keys  rising, not empty.
Course keyCourse(const std::vector<analysis::HarmonySpan>& keys, double durationS);

/// What the keys do, as a sentence: "In A minor from start to end.", or how often they change and
/// which one lasts longest.
QString keyCaption(const std::vector<analysis::HarmonySpan>& keys, double durationS);

} // namespace ui
