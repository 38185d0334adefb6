// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/playlist/playliststore.h"

class QSqlDatabase;

/// What saved playlists were before each change, so that changes can be undone after a restart too.
/// On the writer's thread, inside its transaction.
namespace models::playlistjournaltable {

/// How many changes are kept.
inline constexpr int kDepth = 500;

/// Notes what the playlist is now, or that there is none of this id; before it is changed.
Result<void> note(QSqlDatabase& connection, PlaylistId id);

/// Makes the playlist of the latest note what it was and forgets the note. Tracks that were removed
/// from the library meanwhile are left out.
/// @return the playlist's name, or "" when there is no note.
Result<QString> undoLatest(QSqlDatabase& connection);

} // namespace models::playlistjournaltable
