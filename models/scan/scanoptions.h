// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QMetaType>
#include <QString>

namespace models {

struct ScanOptions
{
    analysis::Depth depth = analysis::Depth::Standard;
    int workers = 0; ///< 0 = one for each core
    qint64 memoryLimitBytes = 0; ///< 0 = by the machine's free memory
    bool lowMemory = false; ///< one worker, small buffers: the whole scan stays under 150 MB
    bool retryFailed = false; ///< try files again whose failure is known
    bool force = false; ///< read and analyse everything again
    bool tagsOnly = false; ///< no analysis
};

enum class ScanPhase : quint8
{
    Finding,
    Reading,
    Finished
};

/// How far a scan is. Sent at most ten times a second, and at the end.
struct ScanProgress
{
    ScanPhase phase = ScanPhase::Finding;
    int found = 0; ///< audio files met so far
    int total = 0; ///< files to read or analyse in this scan; final once the phase is Reading
    int done = 0; ///< of total, finished (well or badly)
    int failed = 0;
    qint64 bytesDone = 0;
    double audioSecondsDone = 0.0;
    double elapsedS = 0.0; ///< pauses left out
    double filesPerSecond = 0.0;
    double secondsLeft = -1.0; ///< < 0 while unknown
    bool isPaused = false;
    QString currentPath; ///< one of the files being analysed
};

/// What a scan did; the object that `scan --json` ends with.
struct ScanSummary
{
    int found = 0;
    int added = 0;
    int changed = 0;
    int moved = 0;
    int missing = 0;
    int unchanged = 0;
    int analysed = 0;
    int failed = 0;
    bool cancelled = false;
    double seconds = 0.0;
    double audioSeconds = 0.0;
    qint64 peakRssBytes = 0;
    QString error; ///< a sentence when the scan itself had to stop (disk full, ...), else empty
};

} // namespace models

Q_DECLARE_METATYPE(models::ScanProgress)
Q_DECLARE_METATYPE(models::ScanSummary)
