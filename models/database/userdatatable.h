// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/trackrange.h"
#include "models/error.h"

#include <vector>

class QSqlDatabase;

/// The table of what only the user can give.
namespace models::userdatatable {

struct Row
{
    TrackId track = 0;
    int rating = 0; ///< half stars 0..10
    int playCount = 0;
    qint64 lastPlayedMs = 0;
    int skipCount = 0;
    Correction correction;
};

/// The rows of a range of tracks, in rising order of track.
Result<std::vector<Row>> readAll(QSqlDatabase& connection, TrackRange range = {});

/// @param halfStars  0..10; 0 takes the rating away.
Result<void> setRating(QSqlDatabase& connection, const QList<TrackId>& tracks, int halfStars);

/// Takes over what another player said, where the user has given no rating here, not even taken one
/// back, and where nothing was played. @param halfStars  0: nothing to take over, as with `plays`.
Result<void> importRating(QSqlDatabase& connection, TrackId track, int halfStars, int plays);

/// Keeps what the user says of tempo and key; an empty correction takes it back.
Result<void> setCorrection(QSqlDatabase& connection, TrackId track, const Correction& correction);

/// Counts one play at `playedMs` (since 1970, UTC).
Result<void> recordPlay(QSqlDatabase& connection, TrackId track, qint64 playedMs);

/// Counts that the user went on before the track was half over.
Result<void> recordSkip(QSqlDatabase& connection, TrackId track);

} // namespace models::userdatatable
