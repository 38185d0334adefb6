// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/governor.h"

#include <QTest>

using models::Governor;
using models::MemoryReading;
using models::ScanOptions;

namespace {

constexpr qint64 kMebibyte = 1024 * 1024;
constexpr qint64 kGibibyte = 1024 * kMebibyte;

/// How many workers get in when each takes `workerBytes` from the moment it starts.
int admitted(Governor& governor, qint64 baseBytes, qint64 workerBytes)
{
    int running = 0;
    while (running < 100
        && governor.admits(running, {baseBytes + running * workerBytes, 16 * kGibibyte})) {
        ++running;
    }
    return running;
}

} // namespace

class TestGovernor : public QObject
{
    Q_OBJECT

private slots:
    void admitsWithinTheLimit_data();
    void admitsWithinTheLimit();
    void oneWorkerAlwaysGetsOn();
    void lowMemoryMeansOneWorkerAndSmallBatches();
    void workersThatHaveNotGrownYetAreCounted();
    void learnsFromHungryWorkers();
    void forgetsHungerSlowly();
    void leavesTheMachineSomeMemory();
};

void TestGovernor::admitsWithinTheLimit_data()
{
    QTest::addColumn<int>("workers"); // 0 = by cores, of which there are 8
    QTest::addColumn<int>("limitMebibytes"); // 0 = half of 16 GB
    QTest::addColumn<int>("workerMebibytes");
    QTest::addColumn<int>("admitted");

    // The process has 60 MB before any worker; a worker counts as 40 MB until it is measured.
    QTest::newRow("no limit, a worker a core") << 0 << 0 << 40 << 8;
    QTest::newRow("no limit, three wanted") << 3 << 0 << 40 << 3;
    QTest::newRow("room for two and a half") << 0 << 160 << 40 << 2;
    QTest::newRow("room for exactly four") << 0 << 220 << 40 << 4;
    QTest::newRow("limit below what is there") << 0 << 32 << 40 << 1;
    QTest::newRow("hungry workers") << 0 << 512 << 200 << 2;
}

void TestGovernor::admitsWithinTheLimit()
{
    QFETCH(const int, workers);
    QFETCH(const int, limitMebibytes);
    QFETCH(const int, workerMebibytes);
    ScanOptions options;
    options.workers = workers;
    options.memoryLimitBytes = limitMebibytes * kMebibyte;
    Governor governor(options, 8, {60 * kMebibyte, 16 * kGibibyte});
    QTEST(admitted(governor, 60 * kMebibyte, workerMebibytes * kMebibyte), "admitted");
}

void TestGovernor::oneWorkerAlwaysGetsOn()
{
    ScanOptions options;
    options.memoryLimitBytes = 1;
    Governor governor(options, 8, {60 * kMebibyte, 0});
    QVERIFY(governor.admits(0, {kGibibyte, 0}));
    QVERIFY(!governor.admits(1, {kGibibyte, 0}));
}

void TestGovernor::lowMemoryMeansOneWorkerAndSmallBatches()
{
    ScanOptions options;
    options.workers = 8;
    const Governor normal(options, 8, {60 * kMebibyte, 16 * kGibibyte});
    options.lowMemory = true;
    Governor low(options, 8, {60 * kMebibyte, 16 * kGibibyte});
    QCOMPARE(low.workerLimit(), 1);
    QCOMPARE(admitted(low, 60 * kMebibyte, kMebibyte), 1);
    QVERIFY(low.batchSize() < normal.batchSize());
    QCOMPARE(normal.batchSize(), 64);
}

void TestGovernor::workersThatHaveNotGrownYetAreCounted()
{
    ScanOptions options;
    options.memoryLimitBytes = 160 * kMebibyte;
    Governor governor(options, 8, {60 * kMebibyte, 16 * kGibibyte});
    // Nothing measured yet, because nobody has allocated: 60 + 2 * 40 fit, a third does not. The
    // estimate sinks by a sixteenth with each look, which is not enough for another.
    const MemoryReading unchanged{60 * kMebibyte, 16 * kGibibyte};
    QVERIFY(governor.admits(0, unchanged));
    QVERIFY(governor.admits(1, unchanged));
    QVERIFY(!governor.admits(2, unchanged));
}

void TestGovernor::learnsFromHungryWorkers()
{
    ScanOptions options;
    options.memoryLimitBytes = 400 * kMebibyte;
    Governor governor(options, 8, {100 * kMebibyte, 16 * kGibibyte});
    // One worker holds 180 MB: a second would lead to 460.
    QVERIFY(!governor.admits(1, {280 * kMebibyte, 16 * kGibibyte}));
    QCOMPARE(governor.workerBytes(), 180 * kMebibyte);
}

void TestGovernor::forgetsHungerSlowly()
{
    ScanOptions options;
    options.memoryLimitBytes = 400 * kMebibyte;
    Governor governor(options, 8, {100 * kMebibyte, 16 * kGibibyte});
    QVERIFY(!governor.admits(1, {280 * kMebibyte, 16 * kGibibyte}));
    const MemoryReading lean{110 * kMebibyte, 16 * kGibibyte};
    int looks = 1;
    while (!governor.admits(1, lean)) {
        QVERIFY(++looks < 100);
    }
    // 180 MB * (15/16)^n <= 150 MB, half of what is left, after n = 3.
    QCOMPARE(looks, 3);
}

void TestGovernor::leavesTheMachineSomeMemory()
{
    Governor governor({}, 8, {60 * kMebibyte, 16 * kGibibyte});
    QVERIFY(governor.admits(1, {100 * kMebibyte, kGibibyte}));
    QVERIFY(!governor.admits(1, {100 * kMebibyte, 150 * kMebibyte}));
}

QTEST_GUILESS_MAIN(TestGovernor)
#include "tst_governor.moc"
