// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <stop_token>

/// Copying of open files, by their descriptors. errno says what failed.
namespace models::filecopy {

/// Whether `left` bytes went from one file to the other, or a stop was asked for.
[[nodiscard]] bool copyBytes(int from, int to, off_t left, const std::stop_token& stop);

/// Whether access control lists and what users and programs noted beside the file went along.
[[nodiscard]] bool copyExtendedAttributes(int from, int to);

} // namespace models::filecopy
