// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

/// The texts in ID3v2 frames (ID3v2.4.0 structure, 4: encodings 0 to 3).
namespace models::id3text {

/// The texts, separated by zeros. @param encoding  the byte in front of them.
[[nodiscard]] QStringList decoded(const QByteArray& bytes, char encoding);

/// The encoding byte that can hold the texts in this version: UTF-8 in 2.4, before that Latin-1
/// for ASCII and UTF-16 for all else.
[[nodiscard]] char encodingFor(const QStringList& texts, int version);

/// The texts, separated by zeros, without a zero at the end.
[[nodiscard]] QByteArray encoded(const QStringList& texts, char encoding);

/// The zero that ends a text.
[[nodiscard]] QByteArray terminator(char encoding);

} // namespace models::id3text
