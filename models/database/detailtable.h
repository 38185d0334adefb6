// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "models/error.h"
#include "models/library/track.h"

#include <optional>
#include <string>

class QSqlDatabase;

/// The table of the course of each track: read one at a time, for the track that is looked at.
namespace models::detailtable {

/// The details of a track; absent when it has none, or those of a newer Segue.
Result<std::optional<analysis::Details>> read(QSqlDatabase& connection, TrackId track);

/// Stores them in place of any the track had.
Result<void> store(QSqlDatabase& connection, TrackId track, const analysis::Details& details);

/// The fingerprint alone; empty where there is none.
Result<std::string> fingerprint(QSqlDatabase& connection, TrackId track);

Result<void> remove(QSqlDatabase& connection, TrackId track);

} // namespace models::detailtable
