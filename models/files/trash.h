// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/track.h"

namespace models {

/// Moves a file to the desktop's trash; never deletes it. May copy from disk to disk: not for the
/// GUI thread. Errors: NotWritable (there is no trash for it, or it may not be moved); then the
/// file is where it was. A name that is not UTF-8 cannot be moved.
Result<void> moveToTrash(const QString& path);

/// The same for the file of a track. One that holds other tracks, too, stays: NotWritable.
Result<void> moveToTrash(const Track& track);

} // namespace models
