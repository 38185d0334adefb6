// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <limits>

namespace models {

/// The tracks whose id lies between two others, both included.
struct TrackRange
{
    TrackId first = 0;
    TrackId last = std::numeric_limits<TrackId>::max();
};

} // namespace models
