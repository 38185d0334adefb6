// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QSet>

#include <stop_token>

namespace models {

/// The tracks of one album in one place. Folders named like "CD 1" count as their parent.
struct TidyAlbum
{
    QString title;
    QString subject; ///< see TidyGroup: title and name of the folder
    TrackList tracks; ///< not empty; by disc, number and path

    /// The artists without guests, by their keys.
    [[nodiscard]] QSet<QByteArray> artists() const;
};

/// The albums of the tracks whose files are there and whose tags name one; parts of a file, whose
/// tags a cue sheet holds, are left out. n log n.
[[nodiscard]] QList<TidyAlbum> tidyAlbums(const TrackList& tracks, const std::stop_token& stop);

/// Whether something can be proposed for this track: its file is there and holds its tags.
[[nodiscard]] bool isTidiable(const Track& track);

/// The disc that the tags or else the folder ("CD 2") tell; 0: neither does.
[[nodiscard]] int discOf(const Track& track);

} // namespace models
