// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan/scanbar.h"

#include "models/scan/scanner.h"
#include "models/text/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStringList>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

ScanBar::ScanBar(models::Scanner& scanner, QWidget* parent)
    : QWidget(parent)
    , m_scanner(scanner)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_pause(new QToolButton(this))
    , m_cancel(new QToolButton(this))
{
    m_text->setAccessibleName(tr("Scan progress"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Scan progress"));
    m_bar->setMaximumHeight(theme::kSpace2);
    m_pause->setAutoRaise(true);
    m_pause->setIcon(theme::icon(u"pause"_s));
    m_pause->setToolTip(tr("Pause the scan"));
    m_pause->setAccessibleName(tr("Pause the scan"));
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(theme::icon(u"clear"_s));
    m_cancel->setToolTip(tr("Stop the scan and keep what is finished"));
    m_cancel->setAccessibleName(tr("Stop the scan"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace1, theme::kSpace3, theme::kSpace1);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);
    setVisible(false);

    connect(m_pause, &QToolButton::clicked, this, &ScanBar::togglePause);
    connect(m_cancel, &QToolButton::clicked, &m_scanner, &models::Scanner::cancel);
    connect(&m_scanner, &models::Scanner::started, this, &ScanBar::showStarted);
    connect(&m_scanner, &models::Scanner::progressed, this, &ScanBar::showProgress);
    connect(&m_scanner, &models::Scanner::finished, this, &ScanBar::showFinished);
}

void ScanBar::showStarted()
{
    m_bar->setRange(0, 0);
    m_text->setText(tr("Looking for music"));
    setVisible(true);
}

void ScanBar::showProgress(const models::ScanProgress& progress)
{
    const bool isCounted = progress.phase != models::ScanPhase::Finding && progress.total > 0;
    m_bar->setRange(0, isCounted ? progress.total : 0);
    m_bar->setValue(isCounted ? progress.done : 0);
    m_text->setText(scanProgressText(progress));
    m_pause->setIcon(theme::icon(progress.isPaused ? u"play"_s : u"pause"_s));
    m_pause->setToolTip(progress.isPaused ? tr("Go on with the scan") : tr("Pause the scan"));
    m_pause->setAccessibleName(m_pause->toolTip());
}

void ScanBar::showFinished(const models::ScanSummary& summary)
{
    setVisible(false);
    const QString sentence = scanSummaryText(summary);
    if (!sentence.isEmpty()) {
        emit message(sentence);
    }
}

void ScanBar::togglePause()
{
    if (m_scanner.isPaused()) {
        m_scanner.resume();
    } else {
        m_scanner.pause();
    }
}

QString scanProgressText(const models::ScanProgress& progress)
{
    const QLocale locale;
    if (progress.phase == models::ScanPhase::Finding) {
        return QCoreApplication::translate(
            "ui::ScanBar", "Looking for music: %n files so far", nullptr, progress.found);
    }
    QStringList parts{QCoreApplication::translate("ui::ScanBar", "Listening: %1 of %2")
                          .arg(locale.toString(progress.done), locale.toString(progress.total))};
    if (progress.isPaused) {
        parts.append(QCoreApplication::translate("ui::ScanBar", "paused"));
        return parts.join(u" · "_s);
    }
    if (progress.filesPerSecond > 0.0) {
        const int decimals = progress.filesPerSecond < 10.0 ? 1 : 0;
        parts.append(QCoreApplication::translate("ui::ScanBar", "%1 tracks/s")
                         .arg(locale.toString(progress.filesPerSecond, 'f', decimals)));
    }
    if (progress.secondsLeft >= 0.0) {
        parts.append(models::text::timeLeft(progress.secondsLeft));
    }
    return parts.join(u" · "_s);
}

QString scanSummaryText(const models::ScanSummary& summary)
{
    if (!summary.error.isEmpty()) {
        return summary.error;
    }
    QStringList parts;
    const auto add = [&parts](int count, const char* text) {
        if (count > 0) {
            parts.append(QCoreApplication::translate("ui::ScanBar", text, nullptr, count));
        }
    };
    add(summary.added, QT_TRANSLATE_N_NOOP("ui::ScanBar", "%n tracks added"));
    add(summary.changed, QT_TRANSLATE_N_NOOP("ui::ScanBar", "%n changed"));
    add(summary.moved, QT_TRANSLATE_N_NOOP("ui::ScanBar", "%n moved"));
    add(summary.missing, QT_TRANSLATE_N_NOOP("ui::ScanBar", "%n missing"));
    add(summary.analysed, QT_TRANSLATE_N_NOOP("ui::ScanBar", "%n analysed"));
    add(summary.failed, QT_TRANSLATE_N_NOOP("ui::ScanBar", "%n files gave trouble, see Problems"));
    if (summary.cancelled) {
        return parts.isEmpty()
            ? QCoreApplication::translate("ui::ScanBar", "The scan was stopped.")
            : QCoreApplication::translate("ui::ScanBar", "The scan was stopped: %1")
                  .arg(parts.join(u", "_s));
    }
    return parts.isEmpty() ? QString()
                           : QCoreApplication::translate("ui::ScanBar", "Library up to date: %1")
                                 .arg(parts.join(u", "_s));
}

} // namespace ui
