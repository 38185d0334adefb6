// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/snapshot.h"
#include "models/tagging/soundfields.h"

#include <QHash>

#include <functional>
#include <stop_token>

namespace models {

/// The tracks that are heard as one album: the same album tag, in one folder or in folders for its
/// discs ("CD 1", "Disc 2") beside each other. "" for a track without an album.
[[nodiscard]] QString albumFolderKey(const Track& track);

/// How loud an album is, and each of its tracks.
struct AlbumLevel
{
    Level album;
    QHash<TrackId, Level> tracks; ///< without those that are silent
};

/// Measures an album over the sound of all its tracks: what the gates of EBU R128 let through of
/// their blocks together, not a mean of their values. Decodes them all, on all cores.
/// @param progressed  called with how many files are done, on any thread, never
/// on two at once; may be empty.
/// Errors: NotReadable, with the file that cannot be decoded; NothingToDo for silence; Cancelled.
[[nodiscard]] Result<AlbumLevel> measureAlbum(const TrackList& tracks,
    const std::function<void(int)>& progressed, const std::stop_token& stop);

} // namespace models
