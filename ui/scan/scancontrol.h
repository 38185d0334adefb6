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
    /// Scans all folders and reads files again that gave trouble.
    void retryProblems();
    void togglePause();
    /// Forgets what waits, too.
    void cancel();

    [[nodiscard]] bool isRunning() const;

signals:
    void failed(const QString& sentence);

private:
    void start(bool retryFailed);
    void finish(const models::ScanSummary& summary);

    Session m_session;
    bool m_isAgainWanted = false;
    bool m_isRetryWanted = false;
};

} // namespace ui
