// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/trackrange.h"
#include "models/error.h"

#include <memory>
#include <vector>

class QSqlDatabase;

/// The table of what the analysis found. Features::format is not in it: the audio properties of the
/// track hold the same. The patterns have a table of their own.
namespace models::analysistable {

struct Row
{
    TrackId track = 0;
    std::shared_ptr<analysis::Figures> figures;
};

/// The rows of a range of tracks, in rising order of track.
Result<std::vector<Row>> readAll(QSqlDatabase& connection, TrackRange range = {});

/// Stores the features of a track in place of any it had.
Result<void> store(QSqlDatabase& connection, TrackId track, const analysis::Features& features);

Result<void> remove(QSqlDatabase& connection, TrackId track);

} // namespace models::analysistable
