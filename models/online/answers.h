// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/online/candidate.h"

#include <QByteArray>

/// What the services answer, read. Pure functions; nothing in an answer is trusted: ids must be
/// ids, numbers be in range, texts be of sensible length and without line breaks, and lists end.
/// Errors: BadSyntax where it is no JSON or of another shape, NotReadable where the service
/// refuses the key or is busy, NotFound where it knows nothing. Each detail says what to do.
namespace models::answers {

/// AcoustID, /v2/lookup with meta=recordings releasegroups releases tracks compress: the
/// recordings with each release that they are on, the best score first.
Result<QList<Candidate>> acoustId(const QByteArray& body);

/// MusicBrainz, /ws/2/recording?query=...: the recordings with each release that they are on.
Result<QList<Candidate>> recordings(const QByteArray& body);

/// MusicBrainz, /ws/2/release?query=...: releases without their tracks.
Result<QList<ReleaseFacts>> releases(const QByteArray& body);

/// MusicBrainz, /ws/2/release/ID?inc=recordings+artist-credits+release-groups+labels+media+isrcs:
/// the tracks of one release.
Result<QList<Candidate>> release(const QByteArray& body);

/// MusicBrainz, /ws/2/recording/ID?inc=artist-credits+releases+release-groups+media+isrcs.
Result<QList<Candidate>> recording(const QByteArray& body);

struct CoverImage
{
    QString id; ///< digits
    bool isFront = false;
    QStringList types; ///< "Front", "Booklet", ...
};

/// The Cover Art Archive, /release/ID.
Result<QList<CoverImage>> covers(const QByteArray& body);

struct GenreCount
{
    QString name;
    int count = 0; ///< 0 .. 100, against the most frequent
};

/// Last.fm, track.gettoptags: what listeners call it, the most frequent first.
Result<QList<GenreCount>> topTags(const QByteArray& body);

/// Whether a text is an id of MusicBrainz (a UUID).
[[nodiscard]] bool isMbid(const QString& text);

} // namespace models::answers
