// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/governor.h"

namespace models {

/// What the kernel says now: /proc/self/statm and /proc/meminfo. A few microseconds.
[[nodiscard]] MemoryReading readMemory();

/// The most memory this process ever held, in bytes.
[[nodiscard]] qint64 peakResidentBytes();

} // namespace models
