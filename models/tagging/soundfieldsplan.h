// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/detailsource.h"
#include "models/tagging/editsheet.h"
#include "models/tagging/soundfieldsalbum.h"

namespace models {

/// Albums that were measured, by albumFolderKey().
using AlbumLevels = QHash<QString, Result<AlbumLevel>>;

/// What would be written into the tags of some tracks, and what is left out, and why.
struct SoundPlan
{
    EditSheet sheet;
    QList<TagFailure> skipped; ///< a track may be in here and in the sheet: a part is left out
    AlbumLevels albums; ///< for the next plan: nothing is measured twice
    bool isCancelled = false;
};

/// Where a plan takes what it needs from.
struct SoundSources
{
    SnapshotPtr library; ///< the album of a track is all of it, not what was chosen
    DetailSource details; ///< for fingerprints
    AlbumLevels albums{}; ///< measured already
};

/// Reads the tags of the tracks and, for the gain of albums, the sound of their files. Only what
/// the analysis has heard is written, with the user's corrections.
/// @param progressed  called with files measured and files to measure, on any thread,
/// never on two at once.
/// Not for the GUI thread.
[[nodiscard]] SoundPlan planSoundFields(const TrackList& tracks, const SoundChoice& choice,
    const SoundSources& sources, const std::function<void(int done, int total)>& progressed,
    const std::stop_token& stop);

} // namespace models
