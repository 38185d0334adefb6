// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace models {

/// What the tags of a file say, field by field. Keys are the names of Vorbis comments in capitals
/// ("TITLE", "ALBUMARTIST", "MUSICBRAINZ_TRACKID", ...), whatever the format calls them; a field
/// may have several values and is never empty.
using Fields = QMap<QString, QStringList>;

/// Which fields get which values; a field without values is removed. What is not named stays.
using FieldEdit = QMap<QString, QStringList>;

/// The key of a field by the name that people use ("title", "album_artist", "year", "key"), or by
/// the key itself in any case. "" where the name cannot be a field in every format.
[[nodiscard]] QString fieldKey(const QString& name);

/// The name that people use, in English, for command line and JSON: "title", "album_artist", ...;
/// the key in small letters where there is no other.
[[nodiscard]] QString fieldName(const QString& key);

/// The fields with the edit applied.
[[nodiscard]] Fields edited(const Fields& before, const FieldEdit& edit);

/// The part of the edit that would change something.
[[nodiscard]] FieldEdit effectiveEdit(const Fields& before, const FieldEdit& edit);

/// Whether a format that stores numbers as numbers says the same: "03/12" and "3/12".
[[nodiscard]] bool sameValues(const QString& key, const QStringList& a, const QStringList& b);

/// One line for people: the values joined with "; ".
[[nodiscard]] QString joinedValues(const QStringList& values);

} // namespace models
