// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/scan/scanoptions.h"
#include "ui/session.h"

#include <QObject>
#include <QStringList>

namespace ui {

/// Decides when to scan and with what. A wish that comes while a scan runs is granted when it is
/// over. GUI thread.
class ScanControl final : public QObject
{
    Q_OBJECT

public:
    explicit ScanControl(const Session& session, QObject* parent = nullptr);

    /// Adds the folders and scans. Folders that cannot be added are told through failed().
    void addFolders(const QStringList& paths);
    /// Scans all folders.
    void rescan();
    /// Scans these folders, as far as they lie in folders of the library. Empty: all.
    void rescanFolders(const QStringList& folders);
    /// Scans all folders and reads files again that gave trouble.
    void retryProblems();
    void togglePause();
    /// Scans read tags only, until this is taken back; what is left is analysed then.
    void setAnalysisPaused(bool isPaused);
    /// Forgets what waits, too.
    void cancel();

    [[nodiscard]] bool isRunning() const;

signals:
    void failed(const QString& sentence);

private:
    void start(bool retryFailed);
    void startIn(const QStringList& folders, bool retryFailed);
    void finish(const models::ScanSummary& summary);

    Session m_session;
    bool m_isAgainWanted = false;
    QStringList m_wantedFolders; ///< where; empty while something is wanted: everywhere
    bool m_isRetryWanted = false;
};

} // namespace ui
