// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/filereader.h"
#include "models/scan/finder.h"
#include "models/scan/scanledger.h"

#include <variant>

namespace models {

struct FilesFound
{
    QList<FoundFile> files;
};

struct FindingDone
{
    FindOutcome outcome;
};

struct AnalysisStarted
{
    QString path;
};

/// A worker has put down its tools.
struct WorkerLeft
{ };

/// Only wakes who waits.
struct Nudge
{ };

/// What workers tell the thread that runs the scan.
using ScanEvent = std::variant<FilesFound, FindingDone, ReadOutcome, AnalysisStarted,
    AnalysisOutcome, WorkerLeft, Nudge>;

} // namespace models
