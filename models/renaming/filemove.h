// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <stop_token>

/// Steps of moving files on the disk. Thread-safe; no state.
namespace models::filemove {

/// Gives a file another path, in a folder that is there, and never takes the place of another file;
/// also where only case differs on a file system without regard to it. On another disk the file is
/// copied with all that belongs to it, and goes only when the copy is on the disk. An open file
/// stays open.
/// Errors: NotFound, NotWritable (also when something is at the new path), DiskFull, Cancelled.
Result<void> move(const QString& from, const QString& to, const std::stop_token& stop = {});

/// Whether there is a file, a folder or a link at the path.
[[nodiscard]] bool isThere(const QString& path);

/// Makes one folder, whose parent is there. One that is there already is no error.
Result<void> makeFolder(const QString& path);

/// Removes a folder if it is there and empty. @return whether it was removed.
bool removeEmptyFolder(const QString& path);

} // namespace models::filemove
