// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan/scancontrol.h"

#include "models/library/library.h"
#include "models/library/roots.h"
#include "models/scan/scanner.h"
#include "models/settings/settings.h"

#include <utility>

namespace ui {

ScanControl::ScanControl(const Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session.scanner, &models::Scanner::finished, this, &ScanControl::finish);
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

void ScanControl::cancel()
{
    m_isAgainWanted = false;
    m_isRetryWanted = false;
    m_session.scanner.cancel();
}

bool ScanControl::isRunning() const
{
    return m_session.scanner.isRunning();
}

void ScanControl::start(bool retryFailed)
{
    if (m_session.roots.paths().isEmpty()) {
        return;
    }
    if (isRunning()) {
        m_isAgainWanted = true;
        m_isRetryWanted = m_isRetryWanted || retryFailed;
        return;
    }
    models::ScanOptions options = m_session.settings.scanOptions();
    options.retryFailed = retryFailed;
    m_session.scanner.start(m_session.roots.paths(), m_session.library.snapshot(), options);
}

void ScanControl::finish(const models::ScanSummary& summary)
{
    if (m_isAgainWanted && !summary.cancelled && summary.error.isEmpty()) {
        m_isAgainWanted = false;
        start(std::exchange(m_isRetryWanted, false));
    }
}

} // namespace ui
