// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/soundpatterns.h"
#include "models/error.h"
#include "models/library/track.h"

#include <optional>
#include <span>
#include <vector>

class QSqlDatabase;

/// The table of what the distance compares.
namespace models::patterntable {

/// The patterns of each of these tracks; nothing for those that have none of this program's feature
/// version.
Result<std::vector<std::optional<analysis::SoundPatterns>>> read(
    QSqlDatabase& connection, std::span<const TrackId> tracks);

/// Stores the patterns of a track in place of any it had.
Result<void> store(
    QSqlDatabase& connection, TrackId track, int version, const analysis::SoundPatterns& patterns);

Result<void> remove(QSqlDatabase& connection, TrackId track);

} // namespace models::patterntable
