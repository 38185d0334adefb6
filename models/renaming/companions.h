// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/renaming/renameplan.h"

namespace models {

/// The moves of other files that go along: what lies in a folder all of whose music goes to one
/// other folder (pictures, cue sheets, logs, folders without music), also where the music lies in
/// folders of that folder (discs); and lyrics that are named like a track. What would meet a file
/// at the other place stays. Looks at the disk: not for the GUI thread.
/// @param moves  of music; those that are no move are passed over.
/// @param roots  folders of the library, of which nothing goes along.
[[nodiscard]] QList<PlannedMove> companionMoves(
    const QList<PlannedMove>& moves, const QStringList& roots);

} // namespace models
