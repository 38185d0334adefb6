// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"
#include "models/playlist/playliststore.h"

#include <optional>

namespace app {

/// The saved playlist of this name; nothing, and a message, where there is none.
std::optional<models::PlaylistSummary> savedPlaylist(
    const CommandContext& context, const models::PlaylistStore& store, const QString& name);

} // namespace app
