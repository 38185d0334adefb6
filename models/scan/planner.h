// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"
#include "models/problems/problem.h"
#include "models/scan/finder.h"
#include "models/scan/scanoptions.h"

#include <QHash>

#include <vector>

namespace models {

/// A file whose tags and digest are to be read.
struct ReadTask
{
    FoundFile file;
    TrackPtr known; ///< the track at this path, or null
};

/// What is to be done about some of the files that were found.
struct ScanPlan
{
    QList<ReadTask> toRead; ///< unknown, changed, or asked for
    TrackList toAnalyse; ///< unchanged, but with features that are absent, old or too shallow
    TrackList returned; ///< were missing and stand again where they stood, unchanged
    TrackList reconnected; ///< were offline only, and are there again
};

/// Whether the features of a track are not what `options` asks for.
[[nodiscard]] bool needsAnalysis(const Track& track, const ScanOptions& options);

/// Compares what the finder finds with what the library knows. Touches neither disk nor database.
/// One thread.
class Planner final
{
public:
    Planner(const QStringList& roots, SnapshotPtr known, const QList<Problem>& problems,
        const ScanOptions& options);

    /// The devices that the roots were on when they were last seen; see offline().
    void setKnownDevices(const QHash<QString, quint64>& devices) { m_knownDevices = devices; }

    /// Those of the roots that are only parts of one that is there: an empty one is empty, and no
    /// place where a drive is missing.
    void setParts(const QStringList& parts) { m_parts = parts; }

    /// What to do about these files. A file that failed before and has not changed since is left
    /// alone unless the options say otherwise.
    ScanPlan plan(const QList<FoundFile>& files);

    /// Takes over what the walk could not see. Call once, when it is over; the questions below are
    /// about the walk as a whole.
    void finishFinding(FindOutcome outcome);

    /// The known tracks whose files are gone, but for those already marked. Only where the walk
    /// really looked: not in a root that is offline or suddenly without any music, not below an
    /// unreadable folder, and nothing at all after a walk that was stopped.
    [[nodiscard]] TrackList missing() const;

    /// The known tracks whose root is not there at present, but for those already marked: missing,
    /// unreadable, suddenly without any music, or another disk at the same mount point (another
    /// device, and not one of the known files on it).
    [[nodiscard]] TrackList offline() const;

    /// The devices of the roots that are online, where they differ from the known ones.
    [[nodiscard]] QHash<QString, quint64> changedDevices() const;

    /// Paths of known problems whose files are gone, by the same rule.
    [[nodiscard]] QStringList staleProblems() const;

    /// Whether the walk looked for this path, and would have seen the file.
    [[nodiscard]] bool isWalked(const QString& path) const;

    /// Whether the path lies below a root of this scan, walked or not.
    [[nodiscard]] bool isBelowRoots(const QString& path) const;

    [[nodiscard]] bool wasFound(const Track& track) const;

    /// The file at a path turned out to hold these tracks: they are found instead of it.
    /// @return what to read of each.
    QList<ReadTask> split(const QString& file, const QList<FoundFile>& parts);

    /// The known tracks with this digest.
    [[nodiscard]] TrackList withDigest(const SoundDigest& digest) const;

    [[nodiscard]] bool hasProblem(const QString& path) const { return m_problems.contains(path); }

    /// Whether exactly this problem is known of the file as it is now.
    [[nodiscard]] bool hasProblem(
        const QString& path, const FileStamp& stamp, analysis::ErrorCode code) const;

    [[nodiscard]] int foundCount() const { return m_foundCount; }

    [[nodiscard]] int unchangedCount() const { return m_unchangedCount; }

private:
    struct KnownProblem
    {
        Problem problem;
        bool isFound = false;
    };

    void makeDigests() const;
    /// Marks what is known at the path as found. @return the track, or null.
    TrackPtr meet(const FoundFile& file);
    void countBelowRoots(const QString& path, bool isKnown);
    [[nodiscard]] bool isOtherDisk(std::size_t root, quint64 device) const;
    [[nodiscard]] bool mustRead(const FoundFile& file, const Track* known) const;
    [[nodiscard]] bool isKnownFailure(const FoundFile& file) const;

    [[nodiscard]] const TrackPtr& trackAt(qsizetype row) const { return m_known->tracks().at(row); }

    SnapshotPtr m_known;
    ScanOptions m_options;
    QHash<QString, qsizetype> m_rowByPath;
    // Made when it is first asked for: a scan that finds nothing new never does.
    mutable QMultiHash<SoundDigest, qsizetype> m_rowsByDigest;
    mutable bool m_hasDigests = false;
    std::vector<bool> m_isFound; // by row of m_known
    QHash<QString, KnownProblem> m_problems;
    QStringList m_roots;
    QStringList m_parts;
    std::vector<int> m_foundBelowRoot; // by index of m_roots
    std::vector<int> m_knownBelowRoot; // of those found, the ones that were known there
    QHash<QString, quint64> m_knownDevices;
    QHash<QString, quint64> m_devices; // of the roots that were walked
    QStringList m_offlineRoots;
    QStringList m_walkedRoots;
    QStringList m_unseen; // roots and paths that the walk could not look into
    bool m_isStopped = true;
    int m_foundCount = 0;
    int m_unchangedCount = 0;
};

} // namespace models
