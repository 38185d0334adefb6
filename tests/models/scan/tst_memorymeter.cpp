// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/memorymeter.h"

#include <QTest>

#include <vector>

class TestMemoryMeter : public QObject
{
    Q_OBJECT

private slots:
    void seesWhatIsHeld();
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

QTEST_GUILESS_MAIN(TestMemoryMeter)
#include "tst_memorymeter.moc"
