// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan/scanactions.h"

#include "models/library/roots.h"
#include "models/problems/problemlist.h"
#include "models/scan/scanner.h"
#include "ui/actions.h"
#include "ui/scan/scancontrol.h"

#include <QAction>

namespace ui {

ScanActions::ScanActions(
    const Session& session, const Actions& actions, ScanControl& scan, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_actions(actions)
    , m_scan(scan)
{
    connect(actions[Command::Rescan], &QAction::triggered, &scan, &ScanControl::rescan);
    connect(
        actions[Command::RetryProblems], &QAction::triggered, &scan, &ScanControl::retryProblems);
    connect(actions[Command::PauseScan], &QAction::triggered, &scan, &ScanControl::togglePause);
    connect(actions[Command::CancelScan], &QAction::triggered, &scan, &ScanControl::cancel);
    const models::Scanner* scanner = &session.scanner;
    connect(scanner, &models::Scanner::started, this, &ScanActions::update);
    connect(scanner, &models::Scanner::finished, this, &ScanActions::update);
    connect(&session.roots, &models::Roots::changed, this, &ScanActions::update);
    connect(&session.problems, &models::ProblemList::countChanged, this, &ScanActions::update);
    update();
}

void ScanActions::update()
{
    const bool isRunning = m_scan.isRunning();
    const bool hasRoots = !m_session.roots.paths().isEmpty();
    m_actions[Command::Rescan]->setEnabled(hasRoots);
    m_actions[Command::RetryProblems]->setEnabled(hasRoots && m_session.problems.rowCount() > 0);
    m_actions[Command::PauseScan]->setEnabled(isRunning);
    m_actions[Command::CancelScan]->setEnabled(isRunning);
}

} // namespace ui
