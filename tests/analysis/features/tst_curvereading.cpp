// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/curvereading.h"

#include <QTest>

#include <cmath>
#include <vector>

class TestCurveReading : public QObject
{
    Q_OBJECT

private slots:
    void readsOnTheStraightLine();
    void beyondTheEndIsNothing();
    void bestNearFindsANeighbour();
    void parabolaPeaksBetweenTheValues();
};

void TestCurveReading::readsOnTheStraightLine()
{
    const std::vector<float> curve{1.0F, 3.0F, 7.0F};
    QCOMPARE(analysis::valueAt(curve, 0.0), 1.0);
    QCOMPARE(analysis::valueAt(curve, 0.5), 2.0);
    QCOMPARE(analysis::valueAt(curve, 1.25), 4.0);
}

void TestCurveReading::beyondTheEndIsNothing()
{
    QCOMPARE(analysis::valueAt({}, 0.0), 0.0);
    QCOMPARE(analysis::valueAt(std::vector<float>{1.0F, 1.0F}, 1.0), 0.0);
}

void TestCurveReading::bestNearFindsANeighbour()
{
    // 1.5 % of 200 are 3: the peak at 203 counts, one at 210 does not.
    std::vector<float> curve(300);
    curve[203] = 1.0F;
    QVERIFY(analysis::bestNear(curve, 200.0) > 0.99);
    QVERIFY(analysis::bestNear(curve, 210.0) < 1e-9);
}

void TestCurveReading::parabolaPeaksBetweenTheValues()
{
    // 1 - (x - .25)^2 at -1, 0 and 1.
    QVERIFY(std::abs(analysis::peakOffset(-0.5625, 0.9375, 0.4375) - 0.25) < 1e-12);
    QCOMPARE(analysis::peakOffset(1.0, 1.0, 1.0), 0.0);
    QCOMPARE(analysis::peakOffset(2.0, 1.0, 2.0), 0.0);
}

QTEST_GUILESS_MAIN(TestCurveReading)
#include "tst_curvereading.moc"
