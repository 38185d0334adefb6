// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/proximity.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace analysis;

class TestProximity : public QObject
{
    Q_OBJECT

private slots:
    void withoutDistancesThePriorHolds();
    void spreadOfSomeDistances();
    void equalDistancesKeepADeviation();
    void normalisedDistanceIsInPooledDeviations();
    void normalDistribution_data();
    void normalDistribution();
    void mutualDistanceIsSymmetricAndRising();
    void mutualDistanceKeepsOrderAmongTheClosest();
    void localScalingTurnsAboutTheUsual();
    void ceilingStartsBeyondMostPairs();
    void shownDistancesKeepTheOrder();
};

void TestProximity::withoutDistancesThePriorHolds()
{
    const Spread spread = spreadOf({}, {7.0F, 2.0F});
    QCOMPARE(spread, (Spread{7.0F, 2.0F}));
}

void TestProximity::spreadOfSomeDistances()
{
    // The prior of mean 4 and variance 1 counts as two: with 2 and 6, the mean is (2 + 6 + 8) / 4 =
    // 4 and the variance (4 + 4 + 2 * 1) / 4 = 2.5.
    constexpr std::array kDistances{2.0F, 6.0F};
    const Spread spread = spreadOf(kDistances, {4.0F, 1.0F});
    QCOMPARE(spread.mean, 4.0F);
    QVERIFY(std::abs(spread.deviation - std::sqrt(2.5F)) < 1e-6F);
}

void TestProximity::equalDistancesKeepADeviation()
{
    constexpr std::array kDistances{3.0F, 3.0F, 3.0F};
    const Spread spread = spreadOf(kDistances, {3.0F, 0.0F});
    QCOMPARE(spread.mean, 3.0F);
    QVERIFY(std::abs(spread.deviation - 1e-3F) < 1e-8F);
}

void TestProximity::normalisedDistanceIsInPooledDeviations()
{
    // The distances of both tracks together have the mean (4 + 6) / 2 = 5 and the variance
    // (1 + 9) / 2 + (4 - 6)^2 / 4 = 6; 2 lies 3 below.
    const Spread one{4.0F, 1.0F};
    const Spread other{6.0F, 3.0F};
    QVERIFY(std::abs(normalisedDistance(2.0F, one, other) + 3.0F / std::sqrt(6.0F)) < 1e-6F);
    QCOMPARE(normalisedDistance(2.0F, other, one), normalisedDistance(2.0F, one, other));
}

void TestProximity::normalDistribution_data()
{
    QTest::addColumn<double>("z");
    QTest::addColumn<double>("below");
    // Abramowitz and Stegun, table 26.1 and 26.2.
    QTest::newRow("the middle") << 0.0 << 0.5;
    QTest::newRow("one deviation below") << -1.0 << 0.158655253931457;
    QTest::newRow("two above") << 2.0 << 0.977249868051821;
    QTest::newRow("far tail") << -10.0 << 7.61985302416e-24;
}

void TestProximity::normalDistribution()
{
    QFETCH(double, z);
    QFETCH(double, below);
    QVERIFY(std::abs(normalBelow(z) / below - 1.0) < 1e-9);
}

void TestProximity::mutualDistanceIsSymmetricAndRising()
{
    QCOMPARE(mutualDistance(-1.0, 0.5), mutualDistance(0.5, -1.0));
    QVERIFY(mutualDistance(-2.0, 0.0) < mutualDistance(-1.0, 0.0));
    QCOMPARE(mutualDistance(0.0, 0.0), 0.75);
    QVERIFY(mutualDistance(-40.0, -40.0) >= 0.0);
    QVERIFY(mutualDistance(40.0, 40.0) <= 1.0);
}

void TestProximity::localScalingTurnsAboutTheUsual()
{
    for (const double mutual : {0.0, 1e-12, 0.2, 0.75, 1.0}) {
        QVERIFY(std::abs(locallyScaled(mutual, 1.0) - mutual) <= 1e-15);
        QVERIFY(locallyScaled(mutual, 2.0) >= mutual);
        QVERIFY(locallyScaled(mutual, 0.5) <= mutual);
        QVERIFY(locallyScaled(mutual, 7.0) <= 1.0);
    }
    // The chance that neither has a nearer one, to the power of the ratio: 1 - .8^2.
    QVERIFY(std::abs(locallyScaled(0.2, 2.0) - 0.36) < 1e-12);
    // Small ones grow in proportion.
    QVERIFY(std::abs(locallyScaled(1e-12, 3.0) - 3e-12) < 1e-20);
}

void TestProximity::shownDistancesKeepTheOrder()
{
    double before = -1.0;
    for (const double distance : {0.0, 1e-20, 1e-6, 1.1e-6, 0.001, 0.2, 0.75, 1.0}) {
        QVERIFY(shownDistance(distance) > before);
        before = shownDistance(distance);
        QVERIFY(std::abs(distanceFromShown(before) - distance) < 1e-15);
    }
    QCOMPARE(shownDistance(0.0), 0.0);
    QCOMPARE(shownDistance(1.0), 1.0);
    // One chance in a million still reads as something.
    QCOMPARE(QString::number(shownDistance(1e-6), 'f', 3), QStringLiteral("0.001"));
}

void TestProximity::mutualDistanceKeepsOrderAmongTheClosest()
{
    QVERIFY(mutualDistance(-9.1, -9.0) < mutualDistance(-9.0, -9.0));
    QVERIFY(mutualDistance(-9.1, -9.0) > 0.0);
}

void TestProximity::ceilingStartsBeyondMostPairs()
{
    QCOMPARE(underCeiling(0.2, -3.0), 0.2);
    QCOMPARE(underCeiling(0.2, 1.0), 0.2);
    // Half way up: at least .25, and a fifth of what is above.
    QCOMPARE(underCeiling(0.2, 1.5), 0.25 + 0.75 * 0.2);
    QCOMPARE(underCeiling(0.0, 5.0), 0.5);
    QCOMPARE(underCeiling(1.0, 5.0), 1.0);
}

QTEST_GUILESS_MAIN(TestProximity)
#include "tst_proximity.moc"
