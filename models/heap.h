// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace models {

/// Gives memory that was freed back to the system, of which the allocator would keep tens of
/// megabytes after a library was read or a folder scanned. Takes milliseconds, in which others wait
/// who need memory. Any thread; where the allocator has no such call, nothing happens.
void giveBackFreedMemory();

} // namespace models
