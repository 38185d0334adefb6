// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/referencereader.h"
#include "models/error.h"
#include "models/library/track.h"

class QSqlDatabase;

/// Rows of any table, put aside and back again with whatever columns they had.
namespace models::removedrowtable {

/// Puts aside the rows of one table that are about the tracks; they stay where they are, too.
Result<void> keep(
    QSqlDatabase& connection, qint64 removal, const Reference& table, const QList<TrackId>& tracks);

/// Puts the rows of a removal back where they were. A row that refers to something that is gone
/// stays out; the entry of a playlist takes its place again from `heir`, or moves the others on.
/// @return the tracks among them.
Result<QList<TrackId>> putBack(QSqlDatabase& connection, qint64 removal, TrackId heir);

} // namespace models::removedrowtable
