// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"
#include "models/playlist/playliststore.h"

#include <optional>

namespace app {

/// The saved playlist of this name; nothing, and a message, where there is none.
std::optional<models::PlaylistSummary> savedPlaylist(
    const CommandContext& context, const models::PlaylistStore& store, const QString& name);

/// Its entries; nothing, and a message, where they cannot be read.
std::optional<QList<models::PlaylistEntry>> savedEntries(
    const CommandContext& context, const models::PlaylistStore& store, models::PlaylistId id);

} // namespace app
