// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/removedtracks.h"

#include <optional>

class QSqlDatabase;

/// The tables of the tracks that the user took out of the library. Every row that refers to such a
/// track is kept, whatever table it is of, so that all of it can come back. The last 50 removals
/// are kept.
namespace models::removaltable {

using RemovalId = qint64;

/// What would go. Ids that are not there do not count.
Result<Loss> loss(QSqlDatabase& connection, const QList<TrackId>& tracks);

/// Takes the tracks out.
/// @param heir  a track that takes over what the user gave: the rating and the corrections of
/// tempo and key where it has none, the sum of the plays and skips, the earlier date, the places in
/// playlists (but where it stands in one already, the entry goes). 0: nobody.
Result<RemovalId> remove(
    QSqlDatabase& connection, const QList<TrackId>& tracks, TrackId heir, qint64 atMs);

/// Puts the tracks of a removal back, with all that hung on them, and gives the heir back what it
/// had. They come back as missing; the next scan looks. A track whose path is another's by now gets
/// a name that no file has; playlists that are gone stay gone. @return their ids. Errors: NotFound
/// when there is no such removal, or it was taken back already.
Result<QList<TrackId>> bringBack(QSqlDatabase& connection, RemovalId removal);

/// The removal that was last, if any can be taken back.
Result<std::optional<RemovalId>> latest(QSqlDatabase& connection);

} // namespace models::removaltable
