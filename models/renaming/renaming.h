// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/renaming/renameplan.h"
#include "models/tagging/tagging.h"

namespace models {

class Database;

/// Which files get which names.
struct RenameOrder
{
    QString name; ///< for the history
    QList<PlannedMove> moves; ///< as planned; only those without a problem are made
    QStringList roots; ///< folders of the library: they stay when they are empty
};

/// Moves the files one after the other, and what goes along with them (see companionMoves()); never
/// over another file. Each step is in the journal before it is taken; folders that are empty
/// afterwards go. The library's rows follow with all that hangs on them. A stop takes effect
/// between two files. `written` of the report counts the files of music that were moved. Not for
/// the GUI thread.
TagReport renameFiles(Database& database, const RenameOrder& order, const TagListener& listener,
    const std::stop_token& stop = {});

/// Takes an act of the journal back, whether it wrote tags or moved files. Files that were moved on
/// since then stay, and are listed. @param library  knows the tracks of the files.
TagReport undoAction(Database& database, const Snapshot& library, qint64 action,
    const TagListener& listener, const std::stop_token& stop = {});

/// Does again what was taken back.
TagReport redoAction(Database& database, const Snapshot& library, qint64 action,
    const TagListener& listener, const std::stop_token& stop = {});

} // namespace models
