// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/online/candidate.h"
#include "models/online/service.h"

#include <QJsonArray>
#include <QJsonObject>

/// Values out of JSON that a stranger wrote.
namespace models::jsonreading {

/// No release has more tracks.
inline constexpr int kMostTracks = 10'000;

/// More candidates than anybody looks at.
inline constexpr qsizetype kMostCandidates = 200;

/// No track is longer: a week.
inline constexpr qint64 kLongestS = 7LL * 24 * 60 * 60;

/// The object that the whole is. Error: BadSyntax.
Result<QJsonObject> object(Service service, const QByteArray& body);

/// A text, one line of at most 500 characters; "" where there is none.
[[nodiscard]] QString text(const QJsonObject& from, QLatin1String key);

/// An id of MusicBrainz; "" where there is none.
[[nodiscard]] QString mbid(const QJsonObject& from, QLatin1String key);

/// A whole number from 0 to `most`; 0 where there is none. Also one that is written as a text.
[[nodiscard]] qint64 number(const QJsonObject& from, QLatin1String key, qint64 most);

/// How many, or the which, of the tracks or discs of a release: a number up to 10 000.
[[nodiscard]] int count(const QJsonObject& from, QLatin1String key);

/// The objects in a list, at most 5 000.
[[nodiscard]] QList<QJsonObject> objects(const QJsonObject& from, QLatin1String key);

/// A date: "1997", "1997-05", "1997-05-21"; "" for anything else.
[[nodiscard]] QString date(const QJsonObject& from, QLatin1String key);

/// The artists under "artist-credit" as MusicBrainz writes them.
[[nodiscard]] Credit credit(const QJsonObject& from);

} // namespace models::jsonreading
