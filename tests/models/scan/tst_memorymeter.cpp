// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/memorymeter.h"

#include <QProcess>
#include <QTest>

#include <cstdio>
#include <vector>

class TestMemoryMeter : public QObject
{
    Q_OBJECT

private slots:
    void seesWhatIsHeld();
    void startedProgramDoesNotInheritThePeak();
};

void TestMemoryMeter::seesWhatIsHeld()
{
    constexpr std::size_t kBytes = 64UL * 1024 * 1024;
    const models::MemoryReading before = models::readMemory();
    QVERIFY(before.residentBytes > 1024 * 1024);
    QVERIFY(before.availableBytes > 0);
    const std::vector<char> held(kBytes, 'x');
    const models::MemoryReading after = models::readMemory();
    QCOMPARE(held.back(), 'x');
    QVERIFY(after.residentBytes - before.residentBytes > static_cast<qint64>(kBytes / 2));
    QVERIFY(models::peakResidentBytes() >= static_cast<qint64>(kBytes));
}

// The kernel lets getrusage()'s maximum live on through execve(): a small program that a large one
// starts would call the large one's memory its own.
void TestMemoryMeter::startedProgramDoesNotInheritThePeak()
{
    constexpr const char* kIsStarted = "SEGUE_TEST_SAY_PEAK";
    if (qEnvironmentVariableIsSet(kIsStarted)) {
        std::fprintf(stderr, "%lld", static_cast<long long>(models::peakResidentBytes()));
        return;
    }
    constexpr std::size_t kBytes = 512UL * 1024 * 1024;
    const std::vector<char> held(kBytes, 'x');
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kIsStarted), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(__func__)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(held.back(), 'x');
    const qlonglong peak = process.readAllStandardError().toLongLong();
    QVERIFY(peak > 1024 * 1024);
    QVERIFY2(peak < static_cast<qlonglong>(kBytes), qPrintable(QString::number(peak)));
}

QTEST_GUILESS_MAIN(TestMemoryMeter)
#include "tst_memorymeter.moc"
