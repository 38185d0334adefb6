// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/backups.h"
#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/database/roottable.h"
#include "models/database/tracktable.h"
#include "models/files/filepath.h"
#include "models/scan/scanreports.h"
#include "models/scan/scanrun.h"

#include <sys/stat.h>

#include <QDateTime>

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
        if (::stat(pathToBytes(suspect.path).constData(), &status) != 0) {
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
    const Result<QStringList> roots = roottable::readAll(reader);
    if (problems && roots) {
        m_registeredRoots = *roots;
    } else {
        abort(problems ? roots.error() : problems.error());
    }
    m_planner = std::make_unique<Planner>(m_request.roots, m_request.known,
        problems ? *problems : QList<Problem>(), m_request.options);
    if (const Result<QHash<QString, quint64>> devices = roottable::devices(reader)) {
        m_planner->setKnownDevices(*devices);
    }
    m_ledger = std::make_unique<ScanLedger>(*m_planner, m_request.options);
    m_ledger->addCulprits(culprits, m_quarantined);
    return !m_isAborted;
}

} // namespace models
