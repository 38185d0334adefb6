// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/trackrange.h"
#include "models/error.h"

#include <QHash>

#include <vector>

class QSqlDatabase;

/// The table of the tracks that are one recording in different encodings.
namespace models::recordingtable {

struct Row
{
    TrackId track = 0;
    qint64 recording = 0; ///< the number that tracks of one recording share
};

/// The rows of a range of tracks, in rising order of track.
Result<std::vector<Row>> readAll(QSqlDatabase& connection, TrackRange range = {});

/// Puts these numbers in the place of all there are.
Result<void> replaceAll(QSqlDatabase& connection, const QHash<TrackId, qint64>& recordings);

} // namespace models::recordingtable
