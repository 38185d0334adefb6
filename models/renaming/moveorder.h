// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/renaming/movetable.h"
#include "models/renaming/renameplan.h"

namespace models {

/// The moves as steps that can be taken one after the other: a file goes only when the one whose
/// name it gets is gone, and where they wait for each other in a ring, one steps aside first.
/// @param moves  as planned; what is no move is left out.
[[nodiscard]] QList<JournalledMove> orderedMoves(const QList<PlannedMove>& moves);

} // namespace models
