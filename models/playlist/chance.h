// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

namespace models {

/// A number in [0, 1) that looks random and is always the same for the same arguments: chance that
/// does not depend on what else is in the library, nor on the order of asking.
/// @param draw  tells several numbers about one track apart.
[[nodiscard]] double chance(quint32 seed, TrackId id, int draw);

} // namespace models
