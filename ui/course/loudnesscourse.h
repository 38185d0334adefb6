// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "ui/course/course.h"

#include <optional>

namespace ui {

/// Loudness over the track, with a line at that of the whole.
/// @param details  with values of loudness.
Course loudnessCourse(
    const analysis::Details& details, const analysis::Loudness& whole, double durationS);

} // namespace ui
