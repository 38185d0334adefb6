// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <stop_token>
#include <utility>

/// Ways to write one name. Pure functions.
namespace models::spelling {

/// The letters and digits of the text without case and accents, in UTF-8; what says nothing else
/// keeps its signs ("!!!").
[[nodiscard]] QByteArray plainKey(const QString& text);

/// What all spellings of an artist share: case, accents, punctuation, an article at either end,
/// "&" or "and", "feat." or "featuring" do not count.
[[nodiscard]] QByteArray artistKey(const QString& name);

/// The key of "Bowie, David" read as "David Bowie"; empty where there is not exactly one comma.
[[nodiscard]] QByteArray turnedArtistKey(const QString& name);

/// The same for genres: "Hip-Hop", "hip hop" and "hiphop"; "R&B" and "RnB".
[[nodiscard]] QByteArray genreKey(const QString& name);

/// Who an artist is without guests: "A" of "A feat. B"; the name itself where nobody is featured.
[[nodiscard]] QString withoutGuests(const QString& artist);

/// The values of a field that the library holds as one text.
[[nodiscard]] QStringList joinedParts(const QString& text);

/// How many tracks spell it like that.
using Counts = QHash<QString, int>;

/// The spellings, the one to prefer first: most tracks, then accents, then neither all small nor
/// all capital letters, then the order of the alphabet.
[[nodiscard]] QStringList byPreference(const Counts& counts);

/// Pairs of keys one slip of the pen apart: a letter too many, missing, wrong, or two swapped. Only
/// long names whose first letters and digits agree, and not those that differ in a last "s"
/// alone: short and regular ones are different artists. @param keys  with what they were
/// made of, see artistKey(). n log n. @return the numbers of the two, the smaller first.
[[nodiscard]] QList<std::pair<int, int>> slips(
    const QList<QByteArray>& keys, const std::stop_token& stop);

} // namespace models::spelling
