// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"

namespace ui {

/// After an edit by hand: makes what each reason says about the step from the entry before (tempo,
/// key, loudness) true again for the entries whose predecessor changed, and drops the cost of those
/// steps, which only the maker can tell.
/// @param before  the list as it was, whose steps are still true where a pair of neighbours stayed.
void refreshSteps(QList<models::PlaylistEntry>& entries, const QList<models::PlaylistEntry>& before,
    const models::Snapshot& library);

} // namespace ui
