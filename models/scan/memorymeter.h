// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/governor.h"

namespace models {

/// What the kernel says now: /proc/self/statm and /proc/meminfo. A few microseconds.
[[nodiscard]] MemoryReading readMemory();

/// The most memory this program ever held since it was started (not whoever started it), in bytes;
/// 0 where the kernel does not say.
[[nodiscard]] qint64 peakResidentBytes();

} // namespace models
