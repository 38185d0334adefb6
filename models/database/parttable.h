// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/trackrange.h"
#include "models/error.h"

#include <vector>

class QSqlDatabase;

/// The table of the tracks that are parts of a file.
namespace models::parttable {

struct Row
{
    TrackId track = 0;
    std::shared_ptr<const TrackPart> part;
};

/// The rows of a range of tracks, in rising order of track. Paths of sheets share their memory.
Result<std::vector<Row>> readAll(QSqlDatabase& connection, TrackRange range = {});

Result<void> store(QSqlDatabase& connection, TrackId track, const TrackPart& part);

} // namespace models::parttable
