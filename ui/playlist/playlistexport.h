// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"
#include "models/playlist/m3u.h"
#include "models/playlist/playlistrequest.h"

namespace ui {

/// The lines of an M3U for these entries; a track that left the library is left out.
QList<models::M3uEntry> m3uEntries(
    const QList<models::PlaylistEntry>& entries, const models::Snapshot& library);

/// A file name for a playlist of this name: without what file systems refuse, ending in .m3u8.
QString exportFileName(const QString& playlistName);

} // namespace ui
