// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scanrun.h"

#include "models/database/database.h"
#include "models/scan/fileclock.h"
#include "models/scan/memorymeter.h"
#include "models/scan/scanreports.h"

#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace models {
namespace {

constexpr std::chrono::milliseconds kTick{100};

constexpr qsizetype kMovesPerBatch = 512;

} // namespace

ScanRun::ScanRun(ScanRequest request, Database& database, QThreadPool& pool,
    std::shared_ptr<ScanCrew> crew, std::shared_ptr<ScanReports> reports)
    : m_request(std::move(request))
    , m_database(database)
    , m_pool(pool)
    , m_crew(std::move(crew))
    , m_reports(std::move(reports))
    , m_store(database, m_reports, m_crew->batchSize)
    , m_progress(nowS())
    , m_turn(database.path(), LockPlace::Scan)
    , m_knownGeneration(m_request.knownGeneration)
    , m_workerCount(m_crew->workerCount)
{ }

double ScanRun::nowS() const
{
    return std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
}

void ScanRun::run()
{
    if (prepare()) {
        read();
        if (!isStopped()) {
            settle();
        }
        if (!isStopped()) {
            analyse();
        }
    }
    finish();
}

void ScanRun::startWorkers(int count, void (*loop)(ScanCrew&))
{
    for (int i = 0; i < count; ++i) {
        m_pool.start([crew = m_crew, loop] { loop(*crew); });
    }
    m_running += count;
}

void ScanRun::read()
{
    m_pool.start([crew = m_crew, roots = m_request.roots, exclusions = m_exclusions,
                     sheets = CueSheets(m_request.known, m_request.options)] {
        runFinder(*crew, roots, exclusions, sheets);
    });
    ++m_running;
    startWorkers(m_workerCount, runReader);
    work([this] { return m_isFound && m_readsLeft == 0; });
    m_crew->toRead.close();
    awaitWorkers();
    readSuspects();
    store();
}

void ScanRun::readSuspects()
{
    if (m_suspectReads.isEmpty() || isStopped()) {
        return;
    }
    m_crew->toRead.reopen();
    for (const ReadTask& task : std::exchange(m_suspectReads, {})) {
        m_crew->toRead.push(task);
        ++m_readsLeft;
    }
    startWorkers(1, runReader);
    work([this] { return m_readsLeft == 0; });
    m_crew->toRead.close();
    awaitWorkers();
}

void ScanRun::settle()
{
    settleMoves();
    if (isStopped()) {
        return;
    }
    m_ledger->addOffline(m_planner->offline(), true);
    m_ledger->addDevices(m_planner->changedDevices());
    m_ledger->addWalk(m_found.unreadable, m_planner->staleProblems());
    store();
}

void ScanRun::settleMoves()
{
    const Identities identities =
        identify(m_held, *m_planner, [this](const Track& track) { return isAway(track); });
    m_held.clear();
    QSet<TrackId> placed;
    const auto isFree = [this](const IdentifiedFile& file) {
        return !file.file.task.known && !isEntangled(file, *m_planner);
    };
    for (const IdentifiedFile& file : identities.files) {
        placed.insert(file.track ? file.track->id : 0);
        if (!isFree(file)) {
            addHeld(file);
        }
    }
    for (const TrackPtr& track : identities.displaced) {
        placed.insert(track->id);
    }
    // Whoever passes a path on and whoever takes it change places in one transaction.
    m_ledger->addDisplaced(identities.displaced);
    store();
    for (const IdentifiedFile& file : identities.files) {
        if (isStopped()) {
            return;
        }
        if (isFree(file)) {
            addHeld(file);
        }
        if (m_ledger->pendingCount() >= kMovesPerBatch) {
            store();
        }
    }
    TrackList missing = m_planner->missing();
    missing.removeIf([&placed](const TrackPtr& track) { return placed.contains(track->id); });
    m_ledger->addMissing(missing);
}

void ScanRun::addHeld(const IdentifiedFile& file)
{
    const auto failure = m_heldFailures.constFind(file.file.task.file.path);
    addIdentified(file,
        failure == m_heldFailures.constEnd() ? std::nullopt
                                             : std::optional<analysis::Error>(*failure));
}

void ScanRun::analyse()
{
    const std::stop_source& leave = m_crew->analysisStop;
    if (leave.stop_requested()) {
        return;
    }
    // Suspects last and one by one, so that none takes the blame for another.
    TrackList suspects;
    TrackList others;
    for (const TrackPtr& track : std::exchange(m_toAnalyse, {})) {
        (m_suspects.contains(track->path) ? suspects : others).append(track);
    }
    analyse(others, m_workerCount);
    if (!isStopped() && !leave.stop_requested() && !suspects.isEmpty()) {
        m_crew->toAnalyse.reopen();
        analyse(suspects, 1);
    }
}

void ScanRun::analyse(const TrackList& tracks, int workerCount)
{
    m_analysesLeft = tracks.size();
    for (const TrackPtr& track : tracks) {
        m_crew->toAnalyse.push(track);
    }
    m_crew->bringPreferredForward();
    m_crew->toAnalyse.close();
    startWorkers(static_cast<int>(std::min<qsizetype>(workerCount, m_analysesLeft)), runAnalyser);
    work([this] { return m_analysesLeft == 0 || m_crew->analysisStop.stop_requested(); });
    awaitWorkers();
}

void ScanRun::finish()
{
    store();
    m_progress.setPhase(ScanPhase::Finished);
    ScanSummary summary = m_isAborted ? m_store.storedSummary() : m_ledger->summary();
    summary.found = m_planner->foundCount();
    summary.unchanged += m_planner->unchangedCount();
    summary.error = m_abortReason;
    summary.cancelled = isStopped() && !m_isAborted;
    summary.seconds = m_progress.elapsedS(nowS());
    summary.peakRssBytes = peakResidentBytes();
    report(true);
    if (m_hasTurn) {
        m_crew->journal.close();
        backUpIfDue(summary);
        m_turn.advanceGeneration();
        m_crew->generation = m_turn.generation();
        m_turn.release();
    }
    emit m_reports->finished(summary);
}

template <typename Condition> void ScanRun::work(Condition isDone)
{
    report(false);
    while (!isStopped() && !isDone()) {
        handleEvents(Clock::now() + kTick);
        storeIfDue();
        report(false);
    }
}

void ScanRun::awaitWorkers()
{
    while (m_running > 0) {
        handleEvents(Clock::now() + kTick);
    }
}

void ScanRun::handleEvents(Clock::time_point deadline)
{
    for (ScanEvent& event : m_crew->events.takeAll(deadline)) {
        std::visit([this](auto& content) { handle(content); }, event);
    }
}

void ScanRun::handle(FilesFound& event)
{
    const ScanPlan plan = m_planner->plan(event.files);
    m_progress.setFound(m_planner->foundCount());
    for (const ReadTask& task : plan.toRead) {
        m_progress.expect({1, task.file.stamp.size, 0.0});
        if (m_suspects.contains(task.file.path)) {
            m_suspectReads.append(task);
            continue;
        }
        m_crew->toRead.push(task);
        ++m_readsLeft;
    }
    for (const TrackPtr& track : plan.toAnalyse) {
        m_progress.expect({1, track->stamp.size, 0.0});
        queueAnalysis(track);
    }
    m_ledger->addReturned(plan.returned);
    m_ledger->addOffline(plan.reconnected, false);
}

void ScanRun::handle(FindingDone& event)
{
    settleParts(event.outcome);
    m_found = event.outcome;
    m_planner->finishFinding(std::move(event.outcome));
    m_isFound = true;
    m_progress.setPhase(ScanPhase::Reading);
}

void ScanRun::handle(AnalysisStarted& event)
{
    m_progress.setCurrentPath(event.path);
}

void ScanRun::handle(AnalysisOutcome& event)
{
    --m_analysesLeft;
    const bool isFailed = !event.features;
    if (isFailed && event.features.error().code == analysis::ErrorCode::Cancelled) {
        return;
    }
    const Track& track = *event.track;
    const bool isVanished = isFailed && isLost(track.path, event.features.error());
    if (!isVanished) {
        m_ledger->addAnalysis(event);
    }
    // What was expected wrongly is neither work ahead nor speed.
    const double seconds = isFailed ? 0.0 : event.features->format.durationS;
    m_progress.expectAudio(seconds - expectedSeconds(track));
    finishFile({track.path, track.stamp}, seconds, isFailed && !isVanished);
}

void ScanRun::handle(WorkerLeft& /*event*/)
{
    --m_running;
}

void ScanRun::handle(Nudge& /*event*/) { }

void ScanRun::queueAnalysis(const TrackPtr& track)
{
    m_toAnalyse.append(track);
    m_progress.expectAudio(expectedSeconds(*track));
}

void ScanRun::finishFile(const FoundFile& file, double audioSeconds, bool isFailed)
{
    m_progress.finish({1, file.stamp.size, audioSeconds}, isFailed);
}

void ScanRun::storeIfDue()
{
    if (m_store.isDue(*m_ledger, nowS())) {
        store();
    }
}

void ScanRun::store()
{
    if (m_isAborted) {
        return;
    }
    const Result<TrackList> toAnalyse = m_store.store(*m_ledger, nowS());
    if (!toAnalyse) {
        abort(toAnalyse.error());
        return;
    }
    for (const TrackPtr& track : *toAnalyse) {
        queueAnalysis(track);
    }
}

void ScanRun::abort(const Error& error)
{
    m_isAborted = true;
    m_abortReason = error.detail;
    m_crew->stop.request_stop();
    m_crew->analysisStop.request_stop();
}

void ScanRun::report(bool isForced)
{
    const double now = nowS();
    const bool isPaused = m_crew->gate.isClosed();
    if (isPaused != m_isPaused) {
        m_isPaused = isPaused;
        isPaused ? m_progress.pause(now) : m_progress.resume(now);
    } else if (!isForced && !m_progress.isDue(now)) {
        return;
    }
    emit m_reports->progressed(m_progress.take(now));
}

} // namespace models
