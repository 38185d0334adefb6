// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/error.h"
#include "models/library/track.h"

namespace models {

/// Stored in the database: the values are fixed.
enum class ProblemSeverity : quint8
{
    Warning = 1, ///< analysed, but look
    Error = 2, ///< not analysed
};

/// A file that gave trouble, and what its stamp was then.
struct Problem
{
    QString path;
    ProblemSeverity severity = ProblemSeverity::Error;
    analysis::ErrorCode code = analysis::ErrorCode::NotAudio;
    QString detail; ///< for the log, English
    FileStamp stamp;
    qint64 seenMs = 0; ///< when it was noticed, since 1970; 0: not known
    TrackId missingTrack = 0; ///< the file of this track is gone; 0: it is another problem
    bool isIgnored = false; ///< the user knows; until the file or the problem changes
};

/// The reason in words for the user: what happened and what to do, without the path.
QString problemReason(const Problem& problem);

} // namespace models
