// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/onsetcounter.h"
#include "analysis/features/onsetstrength.h"

#include <QTest>

#include <cmath>

using analysis::OnsetCounter;

class TestOnsetCounter : public QObject
{
    Q_OBJECT

private slots:
    void peaksAreCounted_data();
    void peaksAreCounted();
};

void TestOnsetCounter::peaksAreCounted_data()
{
    QTest::addColumn<QVector<float>>("curve");
    QTest::addColumn<int>("onsets");
    QTest::newRow("nothing") << QVector<float>{} << 0;
    QTest::newRow("still") << QVector<float>(20) << 0;
    QTest::newRow("one peak") << QVector<float>{0, 0, 0, 0.2F, 0.1F, 0, 0, 0} << 1;
    QTest::newRow("peak at the start") << QVector<float>{0.3F, 0, 0, 0} << 1;
    QTest::newRow("peak at the end") << QVector<float>{0, 0, 0, 0.3F} << 1;
    QTest::newRow("too weak") << QVector<float>{0, 0, 0, 0.05F, 0, 0, 0} << 0;
    QTest::newRow("plateau") << QVector<float>{0, 0.2F, 0.2F, 0.2F, 0, 0, 0} << 1;
    QTest::newRow("two within 35 ms are one") << QVector<float>{0, 0.2F, 0, 0, 0.3F, 0, 0, 0} << 1;
    QTest::newRow("two further apart") << QVector<float>{0, 0.2F, 0, 0, 0, 0.3F, 0, 0, 0} << 2;
    QTest::newRow("below zero") << QVector<float>(20, -0.2F) << 0;
}

void TestOnsetCounter::peaksAreCounted()
{
    QFETCH(QVector<float>, curve);
    QFETCH(int, onsets);
    OnsetCounter counter;
    for (const float value : curve) {
        counter.push(value);
    }
    counter.endCurve();
    const double seconds = static_cast<double>(curve.size()) / analysis::kOnsetRateHz;
    QVERIFY(std::abs(static_cast<double>(counter.rateHz()) * seconds - onsets) < 1e-4);
}

QTEST_GUILESS_MAIN(TestOnsetCounter)
#include "tst_onsetcounter.moc"
