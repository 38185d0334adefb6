// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/backups.h"
#include "models/database/comparedtable.h"
#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/database/roottable.h"
#include "models/database/tracktable.h"
#include "models/files/filepath.h"
#include "models/scan/scanreports.h"
#include "models/scan/scanrun.h"
#include "models/scan/slowdisk.h"

#include <sys/stat.h>

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace models {

void ScanRun::backUpIfDue(const ScanSummary& summary)
{
    const QDateTime now = QDateTime::currentDateTime();
    if (isStopped() || summary.found == 0 || !backups::isDue(m_database.path(), now)) {
        return;
    }
    // A backup that fails is no reason to call the scan failed; `segue doctor` shows what there is.
    (void)backups::make(m_database.path(), now);
}

bool ScanRun::takeTurn()
{
    m_crew->generation = m_knownGeneration;
    m_hasTurn = m_turn.takeExclusive(m_crew->stop.get_token());
    if (m_hasTurn) {
        // Both at the start and at the end, so that others also see a scan that was killed.
        m_turn.advanceGeneration();
    }
    return m_hasTurn;
}

void ScanRun::catchUp(QSqlDatabase& reader)
{
    if (m_turn.generation() == m_knownGeneration + 1) {
        return; // nobody but this scan has counted since
    }
    const Result<TrackList> tracks = tracktable::readAll(reader);
    if (!tracks) {
        abort(tracks.error());
        return;
    }
    m_request.known = std::make_shared<const Snapshot>(*tracks);
    emit m_reports->stored(*tracks);
    emit m_reports->problemsChanged();
}

QList<Problem> ScanRun::quarantine()
{
    QList<Problem> problems;
    for (const Suspect& suspect : m_crew->journal.open(ScanJournal::fileOf(m_database.path()))) {
        struct stat status = {};
        if (::stat(pathToBytes(fileOfPart(suspect.path)).constData(), &status) != 0) {
            continue;
        }
        if (!suspect.isCulprit) {
            m_suspects.insert(suspect.path);
            continue;
        }
        problems.append({suspect.path, ProblemSeverity::Error, analysis::ErrorCode::Crashed,
            QStringLiteral("in flight when the process ended"), stampOf(status),
            QDateTime::currentMSecsSinceEpoch()});
        if (const TrackPtr track =
                m_request.known ? m_request.known->findPath(suspect.path) : nullptr) {
            m_quarantined.append(track);
        }
    }
    return problems;
}

void ScanRun::findParts()
{
    // The watcher also tells of folders that the user left out.
    m_request.roots.removeIf([this](const QString& folder) {
        return m_exclusions.excludesWay(pathToBytes(folder).toStdString());
    });
    for (const QString& folder : std::as_const(m_request.roots)) {
        const bool isPart = !m_registeredRoots.contains(folder)
            && std::any_of(m_registeredRoots.cbegin(), m_registeredRoots.cend(),
                [&folder](const QString& root) { return isInside(folder, root); });
        if (isPart) {
            m_parts.append(folder);
        }
    }
}

/// A folder that is gone from a root that is there was walked: there is nothing in it.
void ScanRun::settleParts(FindOutcome& outcome) const
{
    for (const QString& part : m_parts) {
        const auto root = std::find_if(m_registeredRoots.cbegin(), m_registeredRoots.cend(),
            [&part](const QString& registered) { return isInside(part, registered); });
        if (outcome.offlineRoots.contains(part) && isGone(part) && root != m_registeredRoots.cend()
            && isFolderOnline(*root)) {
            outcome.offlineRoots.removeAll(part);
            outcome.onlineRoots.append(part);
        }
    }
}

bool ScanRun::isAway(const Track& track) const
{
    if (m_planner->isBelowRoots(track.path)) {
        return track.isMissing || m_planner->isWalked(track.path);
    }
    if (!isGone(track.filePath())) {
        return false;
    }
    // Not visible is not gone while the drive may be in a drawer.
    return std::all_of(
        m_registeredRoots.begin(), m_registeredRoots.end(), [&track](const QString& root) {
            return !isInside(track.path, root) || isFolderOnline(root);
        });
}

bool ScanRun::isLost(const QString& path, const analysis::Error& failure) const
{
    if (failure.code == analysis::ErrorCode::FileNotFound) {
        return true;
    }
    if (failure.code != analysis::ErrorCode::ReadFailed
        && failure.code != analysis::ErrorCode::PermissionDenied) {
        return false;
    }
    // A drive that was pulled out is not ten thousand bad files.
    return std::any_of(m_request.roots.begin(), m_request.roots.end(),
        [&path](const QString& root) { return isInside(path, root) && !isFolderOnline(root); });
}

bool ScanRun::prepare()
{
    if (!takeTurn()) {
        m_planner = std::make_unique<Planner>(
            m_request.roots, nullptr, QList<Problem>(), m_request.options);
        m_ledger = std::make_unique<ScanLedger>(*m_planner, m_request.options);
        return false;
    }
    QSqlDatabase reader = m_database.reader();
    catchUp(reader);
    const QList<Problem> culprits = quarantine();
    Result<QList<Problem>> problems = problemtable::readAll(reader);
    if (problems) {
        *problems += culprits;
    }
    const Result<QList<Root>> roots = roottable::all(reader);
    if (problems && roots) {
        for (const Root& root : *roots) {
            m_registeredRoots.append(root.path);
        }
        m_exclusions = Exclusions(*roots);
        findParts();
    } else {
        abort(problems ? roots.error() : problems.error());
    }
    m_planner = std::make_unique<Planner>(m_request.roots, m_request.known,
        problems ? *problems : QList<Problem>(), m_request.options);
    m_planner->setParts(m_parts);
    if (std::any_of(m_request.roots.cbegin(), m_request.roots.cend(), isSlowDisk)) {
        m_workerCount = std::min(m_workerCount, kReadersOfSlowDisk);
    }
    if (const Result<QSet<SoundDigest>> ambiguous = comparedtable::ambiguous(reader)) {
        m_crew->ambiguous = *ambiguous;
    } else {
        abort(ambiguous.error());
    }
    if (const Result<QHash<QString, quint64>> devices = roottable::devices(reader)) {
        m_planner->setKnownDevices(*devices);
    }
    m_ledger = std::make_unique<ScanLedger>(*m_planner, m_request.options);
    m_ledger->addCulprits(culprits, m_quarantined);
    return !m_isAborted;
}

} // namespace models
