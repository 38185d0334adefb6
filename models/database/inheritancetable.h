// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/track.h"

class QSqlDatabase;

/// What the user gave some tracks passes to another one.
namespace models::inheritancetable {

/// Adds what the user gave `from` to `heir`, and puts it in their places in playlists where it does
/// not stand already.
Result<void> take(QSqlDatabase& connection, TrackId heir, const QList<TrackId>& from);

/// The first half of taking that back: the heir has nothing of its own any more but the date it was
/// added. What it had is in the removed rows.
Result<void> giveBack(QSqlDatabase& connection, TrackId heir, qint64 addedMs);

} // namespace models::inheritancetable
