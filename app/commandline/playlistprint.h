// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"
#include "models/presets/preset.h"

namespace app {

/// A playlist as a table with its notes behind, or as one JSON object a track; the name of one of
/// several lists stands above the table, and under `playlist` in the JSON.
void printDraft(const CommandContext& context, const models::Snapshot& snapshot,
    const models::PlaylistDraft& draft);

/// The presets with their tips.
void printPresets(const CommandContext& context, const QList<models::Preset>& presets);

} // namespace app
