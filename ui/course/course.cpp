// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/course.h"

#include <algorithm>

namespace ui {

double TimeAxis::secondsAt(double x) const
{
    const double share = area.width() > 0.0 ? (x - area.left()) / area.width() : 0.0;
    return std::clamp(share, 0.0, 1.0) * durationS;
}

} // namespace ui
