// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/filelock.h"
#include "models/scan/planner.h"
#include "models/scan/progressmeter.h"
#include "models/scan/scancrew.h"
#include "models/scan/scanledger.h"
#include "models/scan/scanstore.h"

#include <QSet>

#include <chrono>
#include <memory>

class QSqlDatabase;
class QThreadPool;

namespace models {

class Database;
class ScanReports;

struct ScanRequest
{
    QStringList roots;
    SnapshotPtr known;
    ScanOptions options;
    quint64 knownGeneration = 0; ///< the lock file's when `known` was read
};

/// One scan from start to end, on the thread that calls run(): plans what the finder finds, hands
/// files to the workers, stores what they bring back, and reports. The only one to touch planner,
/// ledger and progress, so that none of them needs a lock.
class ScanRun final
{
public:
    /// @param pool      where the workers run.
    /// @param crew, reports  shared with whoever pauses, stops and listens.
    ScanRun(ScanRequest request, Database& database, QThreadPool& pool,
        std::shared_ptr<ScanCrew> crew, std::shared_ptr<ScanReports> reports);

    /// Runs the scan. The last report is finished().
    void run();

private:
    using Clock = std::chrono::steady_clock;

    bool prepare();
    /// Waits until no other process scans this library.
    bool takeTurn();
    /// Takes over what others stored since this process read the library.
    void catchUp(QSqlDatabase& reader);
    /// Names the files that an earlier scan did not survive. @return their problems.
    QList<Problem> quarantine();
    void readSuspects();
    void startWorkers(int count, void (*loop)(ScanCrew&));
    void read();
    void settle();
    void settleMoves();
    void analyse();
    void analyse(const TrackList& tracks, int workerCount);
    void finish();
    void backUpIfDue(const ScanSummary& summary);

    /// Handles events until `isDone` or the stop, storing and reporting when it is time.
    template <typename Condition> void work(Condition isDone);
    /// Waits until all workers have left, and keeps what they finish meanwhile.
    void awaitWorkers();
    void handleEvents(Clock::time_point deadline);

    void handle(FilesFound& event);
    void handle(FindingDone& event);
    void handle(ReadOutcome& event);
    void handle(AnalysisStarted& event);
    void handle(AnalysisOutcome& event);
    void handle(WorkerLeft& event);
    void handle(Nudge& event);

    void takeFile(const ReadFile& file, const std::optional<analysis::Error>& failure);
    void takeParts(const ReadOutcome& outcome);
    void addIdentified(const IdentifiedFile& file, const std::optional<analysis::Error>& failure);
    void addHeld(const IdentifiedFile& file);
    void queueAnalysis(const TrackPtr& track);
    void findParts();
    void settleParts(FindOutcome& outcome) const;
    [[nodiscard]] bool isAway(const Track& track) const;
    [[nodiscard]] bool isLost(const QString& path, const analysis::Error& failure) const;

    [[nodiscard]] bool isStopped() const { return m_crew->stop.stop_requested(); }

    void storeIfDue();
    void store();
    void abort(const Error& error);
    void report(bool isForced);
    void finishFile(const FoundFile& file, double audioSeconds, bool isFailed);
    [[nodiscard]] double nowS() const;

    ScanRequest m_request;
    Database& m_database;
    QThreadPool& m_pool;
    std::shared_ptr<ScanCrew> m_crew;
    std::shared_ptr<ScanReports> m_reports;
    std::unique_ptr<Planner> m_planner;
    std::unique_ptr<ScanLedger> m_ledger;
    ScanStore m_store;
    ProgressMeter m_progress;
    QStringList m_registeredRoots;
    QStringList m_parts; // folders of this scan that lie inside registered roots
    Exclusions m_exclusions;
    FindOutcome m_found;
    QList<ReadFile> m_held; // files whose identity waits for the end of reading
    QHash<QString, analysis::Error> m_heldFailures; // of those among them, by path
    TrackList m_toAnalyse;
    FileLock m_turn;
    quint64 m_knownGeneration; // of the library that the request knows
    int m_workerCount;
    bool m_hasTurn = false;
    QSet<QString> m_suspects; // paths that an earlier scan may not have survived
    QList<ReadTask> m_suspectReads;
    TrackList m_quarantined; // tracks among the culprits
    int m_running = 0; // workers
    int m_readsLeft = 0;
    qsizetype m_analysesLeft = 0;
    bool m_isFound = false;
    bool m_isPaused = false; // as last reported
    bool m_isAborted = false;
    QString m_abortReason; // a sentence
};

} // namespace models
