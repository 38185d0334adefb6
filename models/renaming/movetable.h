// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/track.h"

class QSqlDatabase;

namespace models {

/// What a step of an act did; the numbers stand in the database.
enum class MoveKind : quint8
{
    Music = 1,
    Companion = 2, ///< a file that went along
    FolderMade = 3,
    FolderRemoved = 4,
    Aside = 5, ///< music that makes room for another file of the same act and goes on later
};

/// One step of an act.
struct JournalledMove
{
    qint64 id = 0;
    MoveKind kind = MoveKind::Music;
    TrackId track = 0; ///< 0: not in the library, or no music
    QString from; ///< "" for folders
    QString to; ///< or the folder
};

/// The table of files that were moved and renamed. The acts are those of tagjournaltable.
namespace movetable {

/// Fills in the ids.
Result<void> add(QSqlDatabase& connection, qint64 action, QList<JournalledMove>& moves);
Result<void> setDone(QSqlDatabase& connection, const QList<qint64>& moves);
/// For steps that were not taken. An action without steps goes with the last of them.
Result<void> remove(QSqlDatabase& connection, qint64 action, const QList<qint64>& moves);
/// In the order in which they were taken.
Result<QList<JournalledMove>> ofAction(QSqlDatabase& connection, qint64 action);

} // namespace movetable

} // namespace models
