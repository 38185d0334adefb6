// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan/scancontrol.h"

#include "models/library/library.h"
#include "models/library/roots.h"
#include "models/scan/finder.h"
#include "models/scan/scanner.h"
#include "models/settings/settings.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

bool isInsideOf(const QString& folder, const QStringList& others)
{
    return std::any_of(others.cbegin(), others.cend(),
        [&folder](const QString& other) { return models::isInside(folder, other); });
}

/// Each once, without those inside others, which would be walked for nothing.
QStringList outermost(QStringList folders)
{
    folders.removeDuplicates();
    const QStringList all = folders;
    folders.removeIf([&all](const QString& folder) { return isInsideOf(folder, all); });
    return folders;
}

} // namespace

ScanControl::ScanControl(const Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session.scanner, &models::Scanner::finished, this, &ScanControl::finish);
    connect(&m_session.roots, &models::Roots::writeFailed, this, &ScanControl::failed);
}

void ScanControl::addFolders(const QStringList& paths)
{
    QStringList sentences;
    for (const QString& path : paths) {
        const models::Result<void> added = m_session.roots.add(path);
        if (!added) {
            sentences.append(added.error().detail);
        }
    }
    if (!sentences.isEmpty()) {
        emit failed(sentences.join(u' '));
    }
    if (sentences.size() < paths.size()) {
        start(false);
    }
}

void ScanControl::rescan()
{
    start(false);
}

void ScanControl::rescanFolders(const QStringList& folders)
{
    if (folders.isEmpty()) {
        start(false);
        return;
    }
    const QStringList roots = m_session.roots.enabledPaths();
    QStringList ours = folders;
    ours.removeIf([&roots](const QString& folder) {
        return !roots.contains(folder) && !isInsideOf(folder, roots);
    });
    startIn(outermost(ours), false);
}

void ScanControl::retryProblems()
{
    start(true);
}

void ScanControl::togglePause()
{
    if (m_session.scanner.isPaused()) {
        m_session.scanner.resume();
    } else {
        m_session.scanner.pause();
    }
}

void ScanControl::setAnalysisPaused(bool isPaused)
{
    m_session.settings.setAnalysisPaused(isPaused);
    if (isPaused) {
        m_session.scanner.stopAnalysis();
    } else {
        rescan();
    }
}

void ScanControl::cancel()
{
    m_isAgainWanted = false;
    m_isRetryWanted = false;
    m_wantedFolders.clear();
    m_session.scanner.cancel();
}

bool ScanControl::isRunning() const
{
    return m_session.scanner.isRunning();
}

void ScanControl::start(bool retryFailed)
{
    startIn(m_session.roots.enabledPaths(), retryFailed);
}

void ScanControl::startIn(const QStringList& folders, bool retryFailed)
{
    if (folders.isEmpty()) {
        return;
    }
    if (isRunning()) {
        m_wantedFolders += folders;
        m_isAgainWanted = true;
        m_isRetryWanted = m_isRetryWanted || retryFailed;
        return;
    }
    models::ScanOptions options = m_session.settings.scanOptions();
    options.retryFailed = retryFailed;
    m_session.scanner.start(folders, m_session.library.snapshot(), options);
}

void ScanControl::finish(const models::ScanSummary& summary)
{
    if (m_isAgainWanted && !summary.cancelled && summary.error.isEmpty()) {
        m_isAgainWanted = false;
        const QStringList folders = outermost(std::exchange(m_wantedFolders, {}));
        startIn(folders, std::exchange(m_isRetryWanted, false));
    }
}

} // namespace ui
