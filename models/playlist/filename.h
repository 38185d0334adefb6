// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace models {

/// The name of a playlist or preset as that of a file, without a suffix, that every file system
/// takes, FAT on sticks and players too: see portableName(). "Playlist" where nothing is left.
QString fileNameOf(const QString& name);

} // namespace models
