// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

namespace models {

/// Whether Segue writes tags into files of this kind, as far as the name and the codec tell; the
/// file is not opened. A file that says something else inside is refused when it is written.
[[nodiscard]] bool hasTagRoom(const Track& track);

} // namespace models
