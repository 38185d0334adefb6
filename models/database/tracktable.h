// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/track.h"

class QSqlDatabase;

/// The table of the tracks: files, tags and audio properties.
namespace models::tracktable {

/// All tracks in rising order of id, with their features, user data and whether an error stands in
/// the problems. Strings that many tracks have in common share their memory.
Result<TrackList> readAll(QSqlDatabase& connection);

/// Adds a track; its id, user data and features are not looked at. @return the id it got. Errors:
/// DatabaseFailed also when the path is there already.
Result<TrackId> insert(QSqlDatabase& connection, const Track& track);

/// Stores path, stamp, digest, missing, tags and audio of a known track; never user data. Errors:
/// NotFound.
Result<void> update(QSqlDatabase& connection, const Track& track);

Result<void> setMissing(QSqlDatabase& connection, const QList<TrackId>& ids, bool missing);

/// Whether there is a track with this id.
Result<bool> contains(QSqlDatabase& connection, TrackId id);

/// Brings path, stamp, digest, missing, tags and audio of a track to what stands in the table. What
/// is the same stays untouched and goes on sharing its memory. @return whether the track is there.
Result<bool> refresh(QSqlDatabase& connection, Track& track);

} // namespace models::tracktable
