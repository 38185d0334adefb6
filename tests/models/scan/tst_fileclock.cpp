// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/fileclock.h"

#include <QTest>

using models::FileClock;
using namespace std::chrono_literals;

class TestFileClock : public QObject
{
    Q_OBJECT

private slots:
    void stopsAFileThatTakesTooLong();
    void hearsTheStopOfTheScan();
    void countsNoPauses();
    void startsAnewForEachFile();
    void allowsHalfOfTheLength();
};

void TestFileClock::stopsAFileThatTakesTooLong()
{
    const std::atomic<bool> isPaused = false;
    FileClock clock(isPaused);
    const std::stop_token token = clock.start(1ms, {});
    QTRY_VERIFY(token.stop_requested());
    QVERIFY(clock.isExceeded());
}

void TestFileClock::hearsTheStopOfTheScan()
{
    const std::atomic<bool> isPaused = false;
    FileClock clock(isPaused);
    std::stop_source scan;
    const std::stop_token token = clock.start(1h, scan.get_token());
    QVERIFY(!token.stop_requested());
    scan.request_stop();
    QVERIFY(token.stop_requested());
    QVERIFY(!clock.isExceeded());
}

void TestFileClock::countsNoPauses()
{
    std::atomic<bool> isPaused = true;
    FileClock clock(isPaused);
    const std::stop_token token = clock.start(1ms, {});
    // Two of its ticks: without the pause it would have been up after the first.
    QVERIFY(!QTest::qWaitFor([&] { return token.stop_requested(); }, 250));
    isPaused = false;
    QTRY_VERIFY(token.stop_requested());
}

void TestFileClock::startsAnewForEachFile()
{
    const std::atomic<bool> isPaused = false;
    FileClock clock(isPaused);
    const std::stop_token slow = clock.start(1ms, {});
    QTRY_VERIFY(slow.stop_requested());
    const std::stop_token next = clock.start(1h, {});
    QVERIFY(!next.stop_requested());
    QVERIFY(!clock.isExceeded());
}

void TestFileClock::allowsHalfOfTheLength()
{
    // A minute for opening the file, and half of its ten minutes.
    QCOMPARE(models::timeAllowed(600.0).count(), 360'000);
    models::Track track;
    track.audio.durationMs = 1'000'000'000;
    track.stamp.size = 50'000; // at least 100 bytes a second, whatever the header claims
    QCOMPARE(models::expectedSeconds(track), 500.0);
}

QTEST_GUILESS_MAIN(TestFileClock)
#include "tst_fileclock.moc"
