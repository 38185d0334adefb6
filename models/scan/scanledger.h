// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/filereader.h"
#include "models/scan/identity.h"
#include "models/scan/planner.h"
#include "models/scan/scanbatch.h"

#include <QSet>

namespace models {

struct AnalysisOutcome
{
    TrackPtr track; ///< as it went into the analysis
    analysis::Result<analysis::Features> features;
    std::shared_ptr<const analysis::Details> details; ///< null when the analysis failed
};

/// Turns what the workers found out into what is to be stored, and keeps the count. Touches neither
/// disk nor database. One thread.
class ScanLedger final
{
public:
    /// @param planner  outlives the ledger.
    ScanLedger(const Planner& planner, const ScanOptions& options);

    /// A file that was read, and which track it is. @return whether it is to be analysed.
    bool addFile(const IdentifiedFile& file);

    /// A file that could not be read as music.
    void addUnreadable(const ReadOutcome& outcome);

    /// A file that is a track, though its sound cannot be decoded.
    void addUndecodable(const IdentifiedFile& file, const analysis::Error& failure);

    void addAnalysis(const AnalysisOutcome& outcome);

    /// Tracks that are gone, or there again; as they shall stand in the database.
    void addMissing(const TrackList& tracks);
    void addReturned(const TrackList& tracks);

    /// Tracks whose folder went offline or came back. Nothing of that is stored.
    void addOffline(const TrackList& tracks, bool isOffline);

    /// The devices of roots, to be remembered.
    void addDevices(const QHash<QString, quint64>& devices) { m_batch.devices.insert(devices); }

    /// Tracks whose path is now another's; they keep everything but that.
    void addDisplaced(const TrackList& tracks);

    /// Folders and files that the walk could not look into, and problems of files that are gone.
    void addWalk(const QList<UnreadablePath>& unreadable, const QStringList& staleProblems);

    /// Files that an earlier scan did not survive, and the tracks among them.
    void addCulprits(const QList<Problem>& problems, const TrackList& tracks);

    /// What came together since the last time.
    [[nodiscard]] ScanBatch takeBatch();

    /// How many changes wait for takeBatch().
    [[nodiscard]] qsizetype pendingCount() const;

    [[nodiscard]] const ScanSummary& summary() const { return m_summary; }

    ScanSummary& summary() { return m_summary; }

private:
    void count(const IdentifiedFile& file);
    void addProblem(const FoundFile& file, ProblemSeverity severity, const analysis::Error& error);
    /// Warns of a track that is odd, and of no other. @param said  what the header of its file says
    void noteOddity(const Track& track, const AudioProperties& said);
    void solve(const QString& path);

    const Planner& m_planner;
    ScanOptions m_options;
    ScanBatch m_batch;
    ScanSummary m_summary;
    QSet<QString> m_endingEarly; ///< paths of files that were read and have no end
};

} // namespace models
