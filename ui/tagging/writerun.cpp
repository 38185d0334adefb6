// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/writerun.h"

#include "models/renaming/renaming.h"
#include "models/tagging/retagger.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace ui {

WriteRun::WriteRun(
    models::Retagger& retagger, QLabel& status, QProgressBar& progress, QDialog& dialog)
    : QObject(&dialog)
    , m_retagger(retagger)
    , m_status(status)
    , m_progress(progress)
    , m_dialog(dialog)
{
    m_progress.setAccessibleName(tr("Progress"));
    m_progress.setVisible(false);
    connect(&retagger, &models::Retagger::progressed, this, &WriteRun::showProgress);
    connect(&retagger, &models::Retagger::finished, this, &WriteRun::finish);
}

void WriteRun::write(const models::TagOrder& order)
{
    m_isMove = false;
    begin();
    m_retagger.write(order);
}

void WriteRun::rename(const models::RenameOrder& order)
{
    m_isMove = true;
    begin();
    m_retagger.rename(order);
}

bool WriteRun::stop()
{
    if (m_isRunning) {
        m_retagger.cancel();
    }
    return m_isRunning;
}

void WriteRun::begin()
{
    m_isRunning = true;
    m_progress.setRange(0, 0);
    m_progress.setVisible(true);
}

void WriteRun::showProgress(int done, int total)
{
    if (!m_isRunning) {
        return; // another order's
    }
    const QLocale locale;
    m_progress.setRange(0, total);
    m_progress.setValue(done);
    m_status.setText(tr("%1 of %2 files").arg(locale.toString(done), locale.toString(total)));
}

void WriteRun::finish(const models::TagReport& report)
{
    if (!m_isRunning) {
        return;
    }
    m_isRunning = false;
    m_progress.setVisible(false);
    emit ended(report);
    if (report.failures.isEmpty() && report.error.isEmpty()) {
        m_dialog.accept();
        return;
    }
    constexpr qsizetype kMostShown = 5;
    const QLocale locale;
    QStringList sentences{
        (m_isMove ? tr("%1 of %2 files were moved.") : tr("%1 of %2 files were written."))
            .arg(locale.toString(report.written), locale.toString(report.files)),
        report.error};
    for (const models::TagFailure& failure : report.failures.mid(0, kMostShown)) {
        sentences.append(failure.reason);
    }
    sentences.removeAll(QString());
    m_status.setText(sentences.join(QChar(u'\n')));
    emit failed(m_status.text());
}

} // namespace ui
