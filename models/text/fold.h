// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace models::text {

/// The text as a search sees it, in UTF-8: without case, accents or typographic variants
/// ("Björk" = "BJORK" = "bjo\u0308rk", "Mø" = "mo", "Don’t" = "don't", full width = half width).
/// Letters that a mark makes into another letter (Japanese voicing, Indic vowels) stay apart.
QByteArray foldedUtf8(const QString& text);

/// Appends the same of text that is UTF-8 already, far quicker, where all of it is Latin; else
/// false, and nothing is appended.
bool appendFoldedLatin(QByteArrayView utf8, QByteArray& folded);

/// The same as a string.
QString folded(const QString& text);

/// Bytes whose plain order is the order people expect of the folded text: numbers by their value
/// ("vol. 2" before "vol. 10").
QByteArray naturalKey(QByteArrayView folded);

/// Appends the natural key to `key`.
void appendNaturalKey(QByteArrayView folded, QByteArray& key);

} // namespace models::text
