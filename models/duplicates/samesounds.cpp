// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates/samesounds.h"

#include "models/duplicates/recordingsearch.h"

namespace models {

Result<SameSounds> findSameSounds(const Database& database, const Snapshot& snapshot,
    const std::stop_token& stop, const SearchProgress& progress)
{
    const auto digests = compareSounds(database, stop, progress);
    if (!digests) {
        return digests.error();
    }
    const auto recordings = findRecordings(database, snapshot, stop, progress);
    if (!recordings) {
        return recordings.error();
    }
    return SameSounds{*recordings, *digests};
}

std::vector<DuplicateGroup> groupDuplicates(const TrackList& tracks, const SameSounds& sounds)
{
    std::vector<DuplicateKey> keys = duplicateKeys(tracks);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const TrackId id = tracks.at(static_cast<qsizetype>(i))->id;
        keys[i].recording = sounds.recordings.value(id, 0);
        keys[i].digest = sounds.digests.value(id, keys[i].digest);
    }
    return groupDuplicates(keys);
}

} // namespace models
