// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playliststore.h"

class QSqlDatabase;

/// The SQL of playlists and playlist_entries. Reading functions take any connection, writing ones
/// the writer's, inside its transaction.
namespace models::playlisttable {

/// All playlists with their track counts, by name.
Result<QList<PlaylistSummary>> all(const QSqlDatabase& connection);

/// The largest id that was ever given, also to playlists that are gone; 0 before the first.
Result<PlaylistId> lastId(const QSqlDatabase& connection);

/// The entries in order. Errors: DatabaseFailed and its like.
Result<QList<PlaylistEntry>> entries(const QSqlDatabase& connection, PlaylistId id);

/// Where the track stands in the playlists.
Result<QList<PlaylistPlace>> placesOf(const QSqlDatabase& connection, TrackId track);

/// Adds a playlist under its own id, without entries.
Result<void> insert(QSqlDatabase& connection, const PlaylistSummary& playlist);
Result<void> rename(QSqlDatabase& connection, PlaylistId id, const QString& name);
Result<void> setLocked(QSqlDatabase& connection, PlaylistId id, bool isLocked);
/// With its entries.
Result<void> remove(QSqlDatabase& connection, PlaylistId id);
/// Puts these entries in the place of all that were.
Result<void> replaceEntries(
    QSqlDatabase& connection, PlaylistId id, const QList<PlaylistEntry>& entries);

} // namespace models::playlisttable
