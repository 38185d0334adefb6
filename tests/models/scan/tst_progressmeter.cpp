// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/progressmeter.h"

#include <QTest>

using models::ProgressMeter;
using models::ScanPhase;
using models::ScanProgress;

class TestProgressMeter : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatIsFinished();
    void reportsAtMostTenTimesASecond();
    void leavesPausesOut();
    void foretellsByTheSecondsOfAudio();
    void foretellsByFilesWhenNothingIsAnalysed();
    void saysNothingBeforeItCanKnow();
    void smoothsTheRates();
};

void TestProgressMeter::countsWhatIsFinished()
{
    ProgressMeter meter(100.0);
    meter.setFound(7);
    meter.expect({3, 300, 0.0});
    meter.finish({1, 100, 60.0}, false);
    meter.finish({1, 50, 0.0}, true);
    const ScanProgress progress = meter.take(101.0);
    QCOMPARE(progress.found, 7);
    QCOMPARE(progress.total, 3);
    QCOMPARE(progress.done, 2);
    QCOMPARE(progress.failed, 1);
    QCOMPARE(progress.bytesDone, 150);
    QCOMPARE(progress.audioSecondsDone, 60.0);
    QCOMPARE(progress.elapsedS, 1.0);
}

void TestProgressMeter::reportsAtMostTenTimesASecond()
{
    ProgressMeter meter(0.0);
    QVERIFY(meter.isDue(0.0));
    meter.take(0.0);
    int reports = 0;
    for (int millisecond = 1; millisecond <= 1000; ++millisecond) {
        if (meter.isDue(millisecond / 1000.0)) {
            meter.take(millisecond / 1000.0);
            ++reports;
        }
    }
    QVERIFY(reports >= 9 && reports <= 10);
}

void TestProgressMeter::leavesPausesOut()
{
    ProgressMeter meter(0.0);
    meter.pause(2.0);
    meter.pause(3.0);
    QVERIFY(meter.take(5.0).isPaused);
    QCOMPARE(meter.elapsedS(5.0), 2.0);
    meter.resume(10.0);
    meter.resume(11.0);
    QVERIFY(!meter.take(11.0).isPaused);
    QCOMPARE(meter.elapsedS(12.0), 4.0);
    meter.pause(12.0);
    meter.resume(20.0);
    QCOMPARE(meter.elapsedS(21.0), 5.0);
}

void TestProgressMeter::foretellsByTheSecondsOfAudio()
{
    ProgressMeter meter(0.0);
    meter.setPhase(ScanPhase::Reading);
    meter.expect({10, 10'000, 0.0});
    meter.expectAudio(1000.0);
    // 50 seconds of audio in each second, from one file: 800 are left after 4 seconds.
    for (int second = 1; second <= 4; ++second) {
        meter.finish({0, 0, 50.0}, false);
        meter.take(second);
    }
    QCOMPARE(meter.take(4.0).secondsLeft, 16.0);
    meter.setPhase(ScanPhase::Finished);
    QCOMPARE(meter.take(4.0).secondsLeft, 0.0);
}

void TestProgressMeter::foretellsByFilesWhenNothingIsAnalysed()
{
    ProgressMeter meter(0.0);
    meter.setPhase(ScanPhase::Reading);
    meter.expect({1000, 10'000, 0.0});
    for (int second = 1; second <= 4; ++second) {
        meter.finish({100, 1000, 0.0}, false);
        meter.take(second);
    }
    const ScanProgress progress = meter.take(4.0);
    QCOMPARE(progress.filesPerSecond, 100.0);
    QCOMPARE(progress.secondsLeft, 6.0);
}

void TestProgressMeter::saysNothingBeforeItCanKnow()
{
    ProgressMeter meter(0.0);
    meter.expect({10, 100, 0.0});
    meter.finish({1, 10, 0.0}, false);
    QVERIFY(meter.take(5.0).secondsLeft < 0.0);
    meter.setPhase(ScanPhase::Reading);
    QVERIFY(meter.take(5.0).secondsLeft > 0.0);

    ProgressMeter stuck(0.0);
    stuck.setPhase(ScanPhase::Reading);
    stuck.expect({10, 100, 0.0});
    QVERIFY(stuck.take(5.0).secondsLeft < 0.0);
}

void TestProgressMeter::smoothsTheRates()
{
    ProgressMeter meter(0.0);
    meter.setPhase(ScanPhase::Reading);
    for (int second = 1; second <= 10; ++second) {
        meter.finish({10, 0, 0.0}, false);
        meter.take(second);
    }
    QCOMPARE(meter.take(10.0).filesPerSecond, 10.0);
    // One second of standing still moves the rate by 1 - exp(-1/15) = 6.4 %.
    const double rate = meter.take(11.0).filesPerSecond;
    QVERIFY(rate > 9.3 && rate < 9.4);
}

QTEST_GUILESS_MAIN(TestProgressMeter)
#include "tst_progressmeter.moc"
