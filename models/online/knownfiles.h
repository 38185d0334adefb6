// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/detailsource.h"
#include "models/online/lookup.h"

#include <QStringList>

namespace models {

/// What is known of some tracks, by their files.
struct KnownFiles
{
    QList<KnownFile> files;
    TrackList tracks; ///< of each file
    QStringList failures; ///< whole sentences, of files that cannot be read
};

/// Reads tags, and fingerprints from the library. Not for the GUI thread.
[[nodiscard]] KnownFiles knownFiles(
    const TrackList& tracks, const DetailSource& details, const std::stop_token& stop);

/// The files by albums, as far as their tags name any; the others by their folders. Folders named
/// like "CD 1" belong together.
[[nodiscard]] QList<KnownFiles> byAlbum(const KnownFiles& known, const std::stop_token& stop);

/// What to search for at first: what the files say, where all of them say the same.
[[nodiscard]] lookup::Words wordsOf(const QList<KnownFile>& files);

} // namespace models
