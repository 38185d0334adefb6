// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scanbatch.h"

#include "models/database/analysistable.h"
#include "models/database/detailtable.h"
#include "models/database/embeddingtable.h"
#include "models/database/parttable.h"
#include "models/database/patterntable.h"
#include "models/database/problemtable.h"
#include "models/database/roottable.h"
#include "models/database/tracktable.h"
#include "models/database/userdatatable.h"
#include "models/library/correction.h"
#include "models/scan/filereader.h"

namespace models {
namespace {

using namespace Qt::StringLiterals;

/// Paths are unique, so that tracks which swap or pass on theirs first step aside.
Result<void> stepAside(QSqlDatabase& connection, const Track& track)
{
    Track aside = track;
    aside.path = track.path.text() + u"#moving-%1"_s.arg(track.id);
    return tracktable::update(connection, aside);
}

Result<void> storeFeatures(QSqlDatabase& connection, const TrackWrite& write)
{
    const Track& track = *write.track;
    const auto& heard = write.features;
    Result<void> done = heard ? analysistable::store(connection, track.id, *heard)
                              : analysistable::remove(connection, track.id);
    if (done) {
        done = heard && heard->patterns.held
            ? patterntable::store(connection, track.id, heard->version, *heard->patterns.held)
            : patterntable::remove(connection, track.id);
    }
    if (done && !heard) { // another sound than before: the model hears it again
        done = embeddingtable::remove(connection, track.id);
    }
    if (!done) {
        return done;
    }
    return heard && write.details ? detailtable::store(connection, track.id, *write.details)
                                  : detailtable::remove(connection, track.id);
}

Result<void> storeTrack(QSqlDatabase& connection, const TrackWrite& write)
{
    if (write.storesRow) {
        if (write.track->id == 0) {
            const Result<TrackId> id = tracktable::insert(connection, *write.track);
            if (!id) {
                return id.error();
            }
            write.track->id = *id;
        } else if (Result<void> updated = tracktable::update(connection, *write.track); !updated) {
            return updated;
        }
        if (write.track->part) {
            const Result<void> stored =
                parttable::store(connection, write.track->id, *write.track->part);
            if (!stored) {
                return stored;
            }
        }
    } else if (write.storesAudio) {
        if (Result<void> updated = tracktable::update(connection, *write.track); !updated) {
            return updated;
        }
    }
    if (write.imported != TagRating{}) {
        const Result<void> imported = userdatatable::importRating(
            connection, write.track->id, write.imported.halfStars, write.imported.plays);
        if (!imported) {
            return imported;
        }
    }
    return write.storesFeatures ? storeFeatures(connection, write) : Result<void>();
}

Result<void> storeProblems(QSqlDatabase& connection, const ScanBatch& batch)
{
    for (const QString& path : batch.solved) {
        if (Result<void> removed = problemtable::remove(connection, path); !removed) {
            return removed;
        }
    }
    for (const Problem& problem : batch.problems) {
        if (Result<void> stored = problemtable::store(connection, problem); !stored) {
            return stored;
        }
    }
    return {};
}

/// Brings a track whose row stays to that row. @return whether the write still fits it.
Result<bool> followRow(QSqlDatabase& connection, const TrackWrite& write)
{
    Track& track = *write.track;
    const SoundDigest digest = track.digest;
    const AudioProperties audio = track.audio;
    const Result<bool> isThere = tracktable::refresh(connection, track);
    if (isThere && *isThere && write.storesAudio) {
        track.audio = audio;
    }
    return isThere ? Result<bool>(*isThere && track.digest == digest) : isThere;
}

/// Tags may be written while a scan is at work on the tracks, and the user may remove them: so they
/// stay.
Result<void> followRows(QSqlDatabase& connection, ScanBatch& batch)
{
    for (TrackWrite& write : batch.tracks) {
        if (write.track->id == 0) {
            continue;
        }
        const Result<bool> isThere = write.storesRow
            ? tracktable::contains(connection, write.track->id)
            : followRow(connection, write);
        if (!isThere) {
            return isThere.error();
        }
        write.isGone = !*isThere;
    }
    return {};
}

} // namespace

TrackWrite analysisWrite(const Track& track, const analysis::Features& features,
    std::shared_ptr<const analysis::Details> details)
{
    TrackWrite write;
    write.track = std::make_shared<Track>(track);
    correctAudio(write.track->audio, features.format);
    write.storesRow = false;
    write.storesAudio = write.track->audio != track.audio;
    write.track->isFailed = false;
    setHeardFeatures(*write.track, std::make_shared<const analysis::Figures>(features));
    write.features = std::make_shared<const analysis::Features>(features);
    write.storesFeatures = true;
    write.details = std::move(details);
    return write;
}

Result<void> storeBatch(QSqlDatabase& connection, ScanBatch& batch)
{
    if (Result<void> followed = followRows(connection, batch); !followed) {
        return followed;
    }
    for (const TrackWrite& write : batch.tracks) {
        if (write.leavesItsPath && !write.isGone) {
            if (Result<void> aside = stepAside(connection, *write.track); !aside) {
                return aside;
            }
        }
    }
    // New tracks last: they may take over the path of one that moves.
    for (const bool isNew : {false, true}) {
        for (const TrackWrite& write : batch.tracks) {
            if ((write.track->id == 0) != isNew || write.isGone) {
                continue;
            }
            if (Result<void> stored = storeTrack(connection, write); !stored) {
                return stored;
            }
        }
    }
    for (auto device = batch.devices.cbegin(); device != batch.devices.cend(); ++device) {
        const Result<void> stored = roottable::setDevice(connection, device.key(), device.value());
        if (!stored) {
            return stored;
        }
    }
    return storeProblems(connection, batch);
}

} // namespace models
