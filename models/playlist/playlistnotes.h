// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playlistrequest.h"

#include <QStringList>

namespace models {

/// Where a playlist is not what was asked for.
struct PlaylistShortfall
{
    PlaylistRequest request;
    TrackList tracks; ///< of the playlist, in order
    TrackList seeds;
    int seedsLeftOut = 0; ///< seeds that the length has no room for
    bool isLengthFree = false; ///< the length was not asked for
    double amount = 0.0; ///< of the playlist, see amountOf()
    int unheardSeeds = 0; ///< seeds that are not analysed
};

/// One translated sentence for each thing that had to give, in the order in which rules give; empty
/// when the playlist is what was asked for.
QStringList notesAbout(const PlaylistShortfall& shortfall);

} // namespace models
