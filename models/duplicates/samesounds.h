// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duplicates/duplicategroups.h"
#include "models/duplicates/soundcomparison.h"
#include "models/library/snapshot.h"

namespace models {

/// What listening tells of which tracks are the same.
struct SameSounds
{
    QHash<TrackId, qint64> recordings; ///< see findRecordings()
    QHash<TrackId, SoundDigest> digests; ///< of tracks that got another one, see compareSounds()
};

/// Compares the files that look alike, then looks for recordings in different encodings. Any thread
/// but the GUI's.
/// @param progress  of one after the other. Errors: DatabaseFailed, Cancelled on stop; what was
/// done until then is kept.
Result<SameSounds> findSameSounds(const Database& database, const Snapshot& snapshot,
    const std::stop_token& stop, const SearchProgress& progress = {});

/// The groups of tracks that are the same by all that is known now.
std::vector<DuplicateGroup> groupDuplicates(const TrackList& tracks, const SameSounds& sounds);

} // namespace models
