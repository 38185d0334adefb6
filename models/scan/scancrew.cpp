// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scancrew.h"

#include "models/files/filepath.h"
#include "models/scan/fileclock.h"
#include "models/scan/memorymeter.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace models {

namespace {

/// What gave up says it was cancelled; the user is told why.
analysis::Error explained(analysis::Error error, const FileClock& clock)
{
    return clock.isExceeded() && error.code == analysis::ErrorCode::Cancelled
        ? analysis::Error{analysis::ErrorCode::TimedOut, "the time for this file was up"}
        : error;
}

void readFiles(ScanCrew& crew)
{
    lowerThreadPriority();
    const std::stop_token stop = crew.stop.get_token();
    ScanJournal::Seat seat(crew.journal);
    FileClock clock(crew.gate.isClosed(), [&seat] { seat.beat(); });
    while (const std::optional<ReadTask> task = crew.toRead.take(stop)) {
        crew.gate.pass(stop);
        if (stop.stop_requested()) {
            break;
        }
        seat.begin(task->file.path);
        ReadOutcome outcome =
            readFile(crew.steps, *task, clock.start(timeAllowed(0.0), stop), crew.ambiguous);
        if (outcome.failure) {
            outcome.failure = explained(*outcome.failure, clock);
        }
        seat.done();
        crew.events.push(std::move(outcome));
    }
}

AnalysisOutcome outcomeOf(const TrackPtr& track, analysis::Result<analysis::Analysis> analysis)
{
    if (!analysis) {
        return {track, analysis.error(), nullptr};
    }
    return {track, std::move(analysis->features),
        std::make_shared<const analysis::Details>(std::move(analysis->details))};
}

void analyseFiles(ScanCrew& crew)
{
    lowerThreadPriority();
    const std::stop_token stop = crew.analysisStop.get_token();
    analysis::AnalysisOptions options{crew.options.depth, &crew.gate.isClosed()};
    ScanSteps::Analyse analyse;
    ScanJournal::Seat seat(crew.journal);
    FileClock clock(crew.gate.isClosed(), [&seat] { seat.beat(); });
    while (true) {
        if (!crew.admission.tryEnter()) {
            analyse = nullptr; // its buffers are what there is no room for
            if (!crew.admission.enter(stop)) {
                break;
            }
        }
        const std::optional<TrackPtr> track = crew.toAnalyse.take(stop);
        if (track) {
            crew.gate.pass(stop);
            if (!analyse) {
                analyse = crew.steps.makeAnalyse();
            }
            crew.events.push(AnalysisStarted{(*track)->path});
            seat.begin((*track)->path);
            options.range = rangeOf(**track);
            AnalysisOutcome outcome = outcomeOf(*track,
                analyse(toStdPath((*track)->filePath()), options,
                    clock.start(timeAllowed(expectedSeconds(**track)), stop)));
            if (!outcome.features) {
                outcome.features = explained(outcome.features.error(), clock);
            }
            seat.acquit();
            crew.events.push(std::move(outcome));
        }
        crew.admission.leave();
        if (!track) {
            break;
        }
    }
}

} // namespace

void ScanCrew::bringPreferredForward()
{
    const QSet<TrackId> first = preference.tracks();
    toAnalyse.bringForward([&first](const TrackPtr& track) { return first.contains(track->id); });
}

ScanCrew::ScanCrew(ScanSteps scanSteps, const ScanOptions& scanOptions, const Governor& governor)
    : steps(std::move(scanSteps))
    , options(scanOptions)
    , workerCount(governor.workerLimit())
    , batchSize(governor.batchSize())
    , admission(governor, readMemory)
{ }

void runFinder(
    ScanCrew& crew, const QStringList& roots, const Exclusions& exclusions, const CueSheets& sheets)
{
    const std::stop_token stop = crew.stop.get_token();
    const auto sink = [&crew, &stop, &sheets](const QList<FoundFile>& files) {
        crew.events.push(FilesFound{sheets.applied(files)});
        crew.gate.pass(stop);
    };
    crew.events.push(FindingDone{findFiles(roots, sink, stop, exclusions)});
    crew.events.push(WorkerLeft{});
}

void runReader(ScanCrew& crew)
{
    readFiles(crew); // what the loop holds of the crew is gone before it says that it left
    crew.events.push(WorkerLeft{});
}

void runAnalyser(ScanCrew& crew)
{
    analyseFiles(crew);
    crew.events.push(WorkerLeft{});
}

void lowerThreadPriority()
{
    // Linux leaves QThread's priorities without effect for ordinary threads; niceness and the order
    // of input and output are what it goes by, and both belong to the thread there.
    constexpr int kNiceness = 10;
    constexpr int kIoPrioProcess = 1; // IOPRIO_WHO_PROCESS; glibc has no header for it
    constexpr int kIoPrioLowest = (2 << 13) | 7; // best effort, last of its eight levels
    const auto thread = static_cast<id_t>(::gettid());
    ::setpriority(PRIO_PROCESS, thread, kNiceness);
    ::syscall(SYS_ioprio_set, kIoPrioProcess, thread, kIoPrioLowest);
}

} // namespace models
