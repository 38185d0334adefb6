// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scanoptions.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace models {
class Scanner;
}

namespace ui {

/// How far a scan is, with a way to pause and to stop it. Shows itself only while one runs.
class ScanBar final : public QWidget
{
    Q_OBJECT

public:
    /// @param scanner  outlives the bar.
    explicit ScanBar(models::Scanner& scanner, QWidget* parent = nullptr);

signals:
    /// What the scan did, in a sentence, once it is over.
    void message(const QString& sentence);

private:
    void showStarted();
    void showProgress(const models::ScanProgress& progress);
    void showFinished(const models::ScanSummary& summary);
    void togglePause();

    models::Scanner& m_scanner;
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_pause;
    QToolButton* m_cancel;
};

/// "scanning: 3 120 of 12 408 · 42 tracks/s · 3 min left" as the bar says it.
QString scanProgressText(const models::ScanProgress& progress);

/// What a finished scan did, in one sentence; empty when there was nothing to do.
QString scanSummaryText(const models::ScanSummary& summary);

} // namespace ui
