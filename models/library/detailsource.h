// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "models/error.h"
#include "models/library/track.h"

#include <functional>
#include <optional>

namespace models {

/// Gives the course of a track, nothing for one that has none. Any thread; once the library that
/// gave it is gone, nothing for any.
using DetailSource = std::function<Result<std::optional<analysis::Details>>(TrackId)>;

} // namespace models
