// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/removedtracks.h"

#include "models/library/correction.h"

#include <algorithm>

namespace models {

TrackPtr withInheritance(const Track& heir, const TrackList& from)
{
    auto track = std::make_shared<Track>(heir);
    Correction correction = heir.correction;
    for (const TrackPtr& one : from) {
        track->rating = track->rating > 0 ? track->rating : one->rating;
        track->playCount += one->playCount;
        track->skipCount += one->skipCount;
        track->lastPlayedMs = std::max(track->lastPlayedMs, one->lastPlayedMs);
        track->addedMs = std::min(track->addedMs, one->addedMs);
        if (!correction.tempoBpm) {
            correction.tempoBpm = one->correction.tempoBpm;
        }
        if (!correction.tonic) {
            correction.tonic = one->correction.tonic;
            correction.mode = one->correction.mode;
        }
    }
    setCorrection(*track, correction);
    return track;
}

} // namespace models
