// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace models {

/// A name as a file name that every file system takes, FAT on sticks and players too, without a
/// suffix: no separators, no control characters, no point at either end, at most 120 characters,
/// none of the device names of Windows. "Playlist" where nothing is left.
QString fileNameOf(const QString& name);

} // namespace models
