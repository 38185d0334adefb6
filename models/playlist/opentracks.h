// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"

#include <optional>

namespace models {

/// The tracks that the candidates and the filter of a request let in, by rising id; nothing where
/// it has neither. Errors: BadSyntax (the filter is no query).
Result<std::optional<QList<TrackId>>> openTracks(
    const Snapshot& library, const PlaylistRequest& request);

} // namespace models
