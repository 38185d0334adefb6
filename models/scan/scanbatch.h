// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "models/error.h"
#include "models/library/track.h"
#include "models/problems/problem.h"
#include "models/tags/tagreader.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

class QSqlDatabase;

namespace models {

/// A track as it shall stand in the database.
struct TrackWrite
{
    std::shared_ptr<Track> track; ///< id 0: to be added; the id is filled in
    /// Path, stamp, digest, tags, audio, missing. Otherwise those in the database stay, and the
    /// track is brought to them: it may be older, as tags may be written while it is analysed.
    bool storesRow = true;
    bool storesAudio = false; ///< of a row that stays otherwise
    bool storesFeatures = false; ///< those below; without any, those in the database go
    std::shared_ptr<const analysis::Features> features;
    std::shared_ptr<const analysis::Details> details; ///< stored with the features; may be null
    bool leavesItsPath = false; ///< another write of this batch wants its present path
    TagRating imported{}; ///< taken over where the user gave nothing
    bool isAnalysedNext = false; ///< for the scan: queue it once it is stored
    /// Filled in: the user removed the track meanwhile, or it has another sound by now; nothing was
    /// stored.
    bool isGone = false;
};

/// The write of what an analysis heard of a track, with the audio properties that the decoder
/// counted.
TrackWrite analysisWrite(const Track& track, const analysis::Features& features,
    std::shared_ptr<const analysis::Details> details);

/// What one transaction of the scan changes.
struct ScanBatch
{
    std::vector<TrackWrite> tracks;
    QList<Problem> problems;
    QStringList solved; ///< paths whose problems are over
    QHash<QString, quint64> devices; ///< by root
    bool changesMissing = false; ///< tracks became missing, or are no longer

    [[nodiscard]] bool isEmpty() const
    {
        return tracks.empty() && problems.isEmpty() && solved.isEmpty() && devices.isEmpty();
    }
};

/// Stores a batch, and fills in the ids of the new tracks and which known ones are gone. Runs
/// inside the writer's transaction.
Result<void> storeBatch(QSqlDatabase& connection, ScanBatch& batch);

} // namespace models
