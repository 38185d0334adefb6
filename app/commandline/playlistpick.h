// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"
#include "models/error.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"

namespace models {
class SoundLibrary;
}

namespace app {

/// Lets the user grow a playlist from the seeds of the request: shows three tracks that could come
/// next on standard error, reads an answer from standard input (1, 2 or 3; n for three others; an
/// empty line, q or its end to finish), and again, up to the count of the request.
models::Result<models::PlaylistDraft> pickedPlaylist(const CommandContext& context,
    const models::Snapshot& library, const models::SoundLibrary& sounds,
    const models::PlaylistRequest& request);

} // namespace app
