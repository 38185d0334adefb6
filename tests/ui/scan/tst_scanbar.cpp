// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan/scanbar.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the bar says. (That it shows itself while a scan runs is tested with the main window.)
class TestScanBar : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void progressSaysCountRateAndTimeLeft()
    {
        models::ScanProgress progress;
        progress.phase = models::ScanPhase::Reading;
        progress.done = 312;
        progress.total = 500;
        progress.filesPerSecond = 42.0;
        progress.secondsLeft = 180.0;
        const QString text = ui::scanProgressText(progress);
        QVERIFY2(text.contains(u"312 of 500"_s), qPrintable(text));
        QVERIFY2(text.contains(u"42 tracks/s"_s), qPrintable(text));
        QVERIFY2(text.contains(u"3 min left"_s), qPrintable(text));
    }

    void anUnknownRateIsNotInvented()
    {
        models::ScanProgress progress;
        progress.phase = models::ScanPhase::Reading;
        progress.total = 5;
        const QString text = ui::scanProgressText(progress);
        QVERIFY2(!text.contains(u"tracks/s"_s) && !text.contains(u"left"_s), qPrintable(text));
    }

    void aPauseIsSaid()
    {
        models::ScanProgress progress;
        progress.phase = models::ScanPhase::Reading;
        progress.total = 5;
        progress.filesPerSecond = 3.0;
        progress.isPaused = true;
        QVERIFY(ui::scanProgressText(progress).endsWith(u"paused"_s));
    }

    void summaryNamesOnlyWhatHappened()
    {
        models::ScanSummary summary;
        summary.found = summary.unchanged = 100;
        QVERIFY2(ui::scanSummaryText(summary).isEmpty(), "nothing new is no news");
        summary.added = 3;
        const QString text = ui::scanSummaryText(summary);
        QVERIFY2(text.contains(u"3"_s) && !text.contains(u"moved"_s), qPrintable(text));
        summary.error = u"The disk is full."_s;
        QCOMPARE(ui::scanSummaryText(summary), summary.error);
    }

    void aStoppedScanSaysSo()
    {
        models::ScanSummary summary;
        summary.cancelled = true;
        summary.analysed = 7;
        const QString text = ui::scanSummaryText(summary);
        QVERIFY2(text.contains(u"stopped"_s) && text.contains(u"7"_s), qPrintable(text));
    }
};

QTEST_MAIN(TestScanBar)
#include "tst_scanbar.moc"
