// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/snapshot.h"
#include "models/playlist/m3u.h"
#include "models/playlist/playlistrequest.h"

#include <QString>

#include <optional>

namespace app {

/// Writes the entries to a playlist file whose format the suffix names (m3u8, m3u). Entries whose
/// track is no longer in the library are left out. Errors: BadSyntax (a suffix of no known format),
/// those of writeM3u.
models::Result<void> writePlaylistFile(const QString& file, const models::Snapshot& snapshot,
    const QList<models::PlaylistEntry>& entries, models::PathStyle style);

/// relative, absolute or auto; nothing for anything else.
std::optional<models::PathStyle> pathStyleNamed(const QString& name);

} // namespace app
