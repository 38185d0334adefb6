// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/track.h"

#include <vector>

class QSqlDatabase;

/// The table of the sketches of fingerprints; see analysis::sketchOf().
namespace models::sketchtable {

struct Row
{
    TrackId track = 0;
    std::vector<std::uint32_t> hashes; ///< rising; none: there is no fingerprint
};

/// All there are, in rising order of track.
Result<std::vector<Row>> readAll(QSqlDatabase& connection);

/// Tracks that have details and no sketch, not even an empty one: which of them have a fingerprint
/// is not looked at, because that would read all details.
Result<QList<TrackId>> tracksWithout(QSqlDatabase& connection);

/// Stores the sketch of a track, in place of any it had; of one that is gone, nothing.
Result<void> store(QSqlDatabase& connection, const Row& row);

Result<void> remove(QSqlDatabase& connection, TrackId track);

} // namespace models::sketchtable
