// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/tagwriter.h"

#include <QList>

#include <optional>

class QSqlDatabase;

namespace models {

/// One act of the user's that wrote tags or moved files.
struct TagAction
{
    qint64 id = 0;
    qint64 atMs = 0; ///< since 1970, UTC
    QString name; ///< what was done, for people
    bool isUndone = false;
    bool isMove = false; ///< files got other names; see movetable
    int files = 0; ///< of music
};

/// What an action made of one file.
struct JournalledChange
{
    qint64 id = 0;
    TrackId track = 0; ///< 0: not in the library
    QString path; ///< where the file is now, if its track is known; else where it was
    FieldChange change;
};

/// The tables of what was written into music files.
namespace tagjournaltable {

/// @return the id of the action.
Result<qint64> addAction(QSqlDatabase& connection, const QString& name, qint64 atMs);
/// The action that a run goes on with, or a new one, of now, where `action` is 0.
Result<qint64> openAction(QSqlDatabase& connection, qint64 action, const QString& name);
/// Fills in the ids.
Result<void> addChanges(QSqlDatabase& connection, qint64 action, QList<JournalledChange>& changes);
Result<void> setWritten(QSqlDatabase& connection, const QList<qint64>& changes);
/// For files that stayed as they were. An action without changes goes with the last of them.
Result<void> removeChanges(QSqlDatabase& connection, qint64 action, const QList<qint64>& changes);
/// @param atMs  0: it stands again.
Result<void> setUndone(QSqlDatabase& connection, qint64 action, qint64 atMs);

/// The latest actions, newest first.
Result<QList<TagAction>> actions(QSqlDatabase& connection, int most);
Result<std::optional<TagAction>> action(QSqlDatabase& connection, qint64 id);
Result<QList<JournalledChange>> changes(QSqlDatabase& connection, qint64 action);
/// Files that a process was at when it ended: they are as before or as after.
Result<QStringList> unfinished(QSqlDatabase& connection);

} // namespace tagjournaltable

} // namespace models
