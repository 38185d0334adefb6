// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <QString>

#include <filesystem>

namespace models {

/// How many files are read at once from a disk that many readers make slower, not faster.
inline constexpr int kReadersOfSlowDisk = 4;

/// Whether the folder lies on a disk that turns, or on another computer. False when nobody knows.
[[nodiscard]] bool isSlowDisk(const QString& folder);

/// Whether a file system of this kind (statfs's f_type) is another computer's.
[[nodiscard]] bool isNetworkFileSystem(unsigned long magic);

/// Whether the disk of a device turns, by what the kernel says in `blockDevices` (/sys/dev/block).
[[nodiscard]] bool isRotational(dev_t device, const std::filesystem::path& blockDevices);

} // namespace models
