// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/tagging.h"

#include <QDialog>

class QLabel;
class QProgressBar;

namespace models {
class Retagger;
struct RenameOrder;
} // namespace models

namespace ui {

/// A run of the retagger that a dialog waits for: shows how far it is, closes the dialog when all
/// went well or was stopped, and else says what did not. GUI thread.
class WriteRun final : public QObject
{
    Q_OBJECT

public:
    /// The retagger outlives this; status and progress belong to the dialog, which owns this.
    WriteRun(models::Retagger& retagger, QLabel& status, QProgressBar& progress, QDialog& dialog);

    void write(const models::TagOrder& order);
    void rename(const models::RenameOrder& order);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// For a dialog that is to be closed: ends the run after the file that is being written; the
    /// dialog then closes by itself. @return false where nothing runs.
    bool stop();

signals:
    /// It is over, in whatever way; the dialog is still open.
    void ended(const models::TagReport& report);
    /// Not all was written; the dialog stays open. What the status says now.
    void failed(const QString& sentences);

private:
    void begin();
    void showProgress(int done, int total);
    void finish(const models::TagReport& report);

    models::Retagger& m_retagger;
    QLabel& m_status;
    QProgressBar& m_progress;
    QDialog& m_dialog;
    bool m_isRunning = false;
    bool m_isMove = false;
};

} // namespace ui
