// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace models {

/// Bytes of UTF-8 that a name on the disk may have here: under the 255 of most file systems, so
/// that a copy beside it can have a longer name.
constexpr qsizetype kMostNameBytes = 240;

/// The text as a name that every usual file system takes (FAT and NTFS, too) and nothing hides:
/// forbidden characters are replaced or left out, spaces put in order, no dots at the start, no
/// dots and spaces at the end, no name that Windows keeps for itself, composed letters. Too long a
/// name is cut between letters. Never empty: "_" where nothing is left.
/// @param mostBytes  of UTF-8, >= 1.
[[nodiscard]] QString portableName(const QString& text, qsizetype mostBytes = kMostNameBytes);

/// The same for all names that a file system without regard to case takes for one.
[[nodiscard]] QString foldedName(const QString& name);

} // namespace models
