// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/sequence/selection.h"
#include "models/playlist/playlistrequest.h"

#include <QStringList>

namespace models {

/// Where a playlist is not what was asked for.
struct PlaylistShortfall
{
    PlaylistRequest request;
    analysis::Selection selection;
    double minutes = 0.0; ///< length of the playlist
    int unheardSeeds = 0; ///< seeds that are not analysed
    int keyBreaks = 0; ///< steps to a key that does not fit although that was asked for
    int tempoBreaks = 0; ///< steps that change the tempo by more than was asked for
    int spacingBreaks = 0; ///< beyond what the selection says
};

/// One translated sentence for each thing that had to give, in the order in which rules give; empty
/// when the playlist is what was asked for.
QStringList notesAbout(const PlaylistShortfall& shortfall);

} // namespace models
