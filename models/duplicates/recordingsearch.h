// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duplicates/soundcomparison.h"
#include "models/error.h"
#include "models/library/snapshot.h"

#include <QHash>

#include <stop_token>

namespace models {

class Database;

/// Finds tracks that are one recording in different encodings, by their fingerprints, and keeps the
/// answer in the database. The first search reads every fingerprint, later ones those that are new;
/// then likely pairs, which are few, are compared bit by bit. Tracks whose lengths differ by more
/// than 3 s are not one: the fingerprint knows the first two minutes only. Any thread but the
/// GUI's.
/// @param progress  of the fingerprints that are read for the first time.
/// @return the number that each such track shares with its like. Errors: DatabaseFailed, Cancelled
/// on stop; sketches made until then are kept.
Result<QHash<TrackId, qint64>> findRecordings(const Database& database, const Snapshot& snapshot,
    const std::stop_token& stop, const SearchProgress& progress = {});

} // namespace models
