// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/onsetcurve.h"

#include <QTest>

#include <cmath>
#include <limits>

using analysis::OnsetCurve;

class TestOnsetCurve : public QObject
{
    Q_OBJECT

private slots:
    void keepsAByteOfEachValue_data();
    void keepsAByteOfEachValue();
    void beyondTheEndsIsNothing();
    void peaksLieBetweenFrames();
    void isAStraightLineBetweenFrames();
    void clearEmpties();
};

void TestOnsetCurve::keepsAByteOfEachValue_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<float>("kept");
    QTest::newRow("nothing") << 0.0F << 0.0F;
    QTest::newRow("negative") << -0.3F << 0.0F;
    QTest::newRow("no number") << std::numeric_limits<float>::quiet_NaN() << 0.0F;
    QTest::newRow("weak") << 0.07F << 0.07F;
    QTest::newRow("strong") << 1.5F << 1.5F;
    QTest::newRow("largest") << 4.62F << 4.62F;
    QTest::newRow("impossible") << 9.0F << 4.62F;
}

void TestOnsetCurve::keepsAByteOfEachValue()
{
    QFETCH(float, value);
    QFETCH(float, kept);
    OnsetCurve curve;
    curve.push(value);
    // The root is kept to half of 1/255 of its largest, 2.15: the value to 2 * root * 0.0042.
    QVERIFY(std::abs(curve.at(0) - kept) <= 2.0F * std::sqrt(kept) * 0.00422F + 1e-4F);
}

void TestOnsetCurve::beyondTheEndsIsNothing()
{
    OnsetCurve curve;
    curve.push(1.0F);
    QCOMPARE(curve.at(-1), 0.0F);
    QCOMPARE(curve.at(1), 0.0F);
    QVERIFY(curve.largestNear(2, 2) > 0.9F);
    QCOMPARE(curve.largestNear(3, 2), 0.0F);
}

void TestOnsetCurve::peaksLieBetweenFrames()
{
    OnsetCurve curve;
    for (const float value : {0.0F, 0.5F, 1.0F, 1.0F, 0.5F}) {
        curve.push(value);
    }
    // The parabola through .5, 1, 1 has its top half a frame later: .5 (.5 - 1) / (.5 - 2 + 1).
    QVERIFY(std::abs(curve.peakNear(2) - 2.5) < 0.02);
}

void TestOnsetCurve::isAStraightLineBetweenFrames()
{
    OnsetCurve curve;
    curve.push(4.62F); // the largest is kept exactly
    curve.push(0.0F);
    QVERIFY(std::abs(curve.between(0.25) - 0.75 * 4.62) < 1e-6);
    QVERIFY(std::abs(curve.between(-0.25) - 0.75 * 4.62) < 1e-6); // nothing before the start
    QCOMPARE(curve.between(2.5), 0.0);
}

void TestOnsetCurve::clearEmpties()
{
    OnsetCurve curve;
    curve.push(1.0F);
    curve.clear();
    QCOMPARE(curve.size(), std::size_t{0});
    QCOMPARE(curve.at(0), 0.0F);
}

QTEST_GUILESS_MAIN(TestOnsetCurve)
#include "tst_onsetcurve.moc"
