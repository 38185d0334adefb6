// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/lookupchoice.h"

namespace app {

/// What `segue lookup` is to do.
struct LookupWish
{
    bool byWords = false; ///< by what the tags say, also where the sound is known
    bool isAlbum = false; ///< the files of an album together, as a release
    bool isWriting = false; ///< the answers, or shown as if
    int place = 0; ///< of the answer, or release, to write; 0: the best
    int leastPercent = 90; ///< to be written
    int count = 5; ///< of answers to show
};

/// What a file might be.
struct TrackAnswer
{
    models::KnownFile file;
    models::TrackPtr track;
    models::Result<QList<models::Match>> matches = QList<models::Match>();
    models::lookup::Choice choice{}; ///< what to write
};

/// Files that were asked for together: the one, or those of an album.
struct GroupAnswer
{
    models::Result<QList<models::lookup::ReleaseMatch>> releases =
        QList<models::lookup::ReleaseMatch>(); ///< of albums
    QList<TrackAnswer> tracks;
};

/// Asks for one file after the other. Not for the thread of the web.
[[nodiscard]] QList<GroupAnswer> askForTracks(const models::Fetch& fetch,
    const models::KnownFiles& known, const LookupWish& wish, const std::stop_token& stop);

/// Asks for one album after the other, and for the tracks of the release that is chosen. Not for
/// the thread of the web.
[[nodiscard]] QList<GroupAnswer> askForAlbums(const models::Fetch& fetch,
    const models::KnownFiles& known, const LookupWish& wish, const std::stop_token& stop);

} // namespace app
