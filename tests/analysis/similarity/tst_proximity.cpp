// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/proximity.h"

#include <QTest>

#include <limits>
#include <random>

using namespace analysis;

class TestProximity : public QObject
{
    Q_OBJECT

private slots:
    void spreadOfOnePartIsItsOwn();
    void spreadOfASumHoldsForAnyWeights();
    void withoutDistancesThePriorHolds();
    void takingOutUndoesAdding();
    void normalDistribution_data();
    void normalDistribution();
    void mutualDistanceIsSymmetricAndRising();
    void mutualDistanceKeepsOrderAmongTheClosest();
    void ceilingStartsAtTheAveragePair();
};

namespace {

constexpr ProximityStatistics kUnit = {
    {1.0F, 1.0F, 1.0F, 1.0F}, {1.0F, 0.0F, 1.0F, 0.0F, 0.0F, 1.0F, 0.0F, 0.0F, 0.0F, 1.0F}};

}

void TestProximity::spreadOfOnePartIsItsOwn()
{
    ProximityStatistics statistics = kUnit;
    statistics.mean[1] = 1.5F;
    statistics.covariance[2] = 0.25F; // of part 1 with itself
    const Spread spread = spreadOf(statistics, {0.0F, 2.0F, 0.0F, 0.0F});
    QCOMPARE(spread.mean, 3.0F);
    QCOMPARE(spread.deviation, 1.0F); // 2 * sqrt(.25)
}

// Against mean and deviation of the weighted sums themselves.
void TestProximity::spreadOfASumHoldsForAnyWeights()
{
    std::mt19937 random(3);
    std::uniform_real_distribution<float> even(0.0F, 2.0F);
    const PartValues weights{1.4F, 1.0F, 0.0F, 0.3F};
    ProximitySums sums;
    double sum = 0.0;
    double squares = 0.0;
    constexpr int kCount = 20000;
    for (int i = 0; i < kCount; ++i) {
        const float common = even(random);
        const PartValues parts{common + even(random), common, even(random), 2.0F - common};
        sums.add(parts, kUnit);
        double fused = 0.0;
        for (std::size_t p = 0; p < kPartCount; ++p) {
            fused += static_cast<double>(weights[p] * parts[p]);
        }
        sum += fused;
        squares += fused * fused;
    }
    const double mean = sum / kCount;
    const double deviation = std::sqrt(squares / kCount - mean * mean);
    const Spread spread = spreadOf(pooledStatistics(sums, kUnit), weights);
    // The prior is 5 of 20 005; the rest is float.
    QVERIFY(std::abs(static_cast<double>(spread.mean) - mean) < 2e-3);
    QVERIFY(std::abs(static_cast<double>(spread.deviation) - deviation) < 2e-3);
}

void TestProximity::withoutDistancesThePriorHolds()
{
    QVERIFY(pooledStatistics({}, kUnit) == kUnit);
}

void TestProximity::takingOutUndoesAdding()
{
    ProximitySums sums;
    sums.add({0.5F, 0.25F, 2.0F, 1.0F}, kUnit);
    sums.add(PartValues{}, kUnit);
    sums.add(PartValues{}, kUnit, -1.0F);
    ProximitySums once;
    once.add({0.5F, 0.25F, 2.0F, 1.0F}, kUnit);
    QVERIFY(pooledStatistics(sums, kUnit) == pooledStatistics(once, kUnit));
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

void TestProximity::mutualDistanceKeepsOrderAmongTheClosest()
{
    QVERIFY(mutualDistance(-9.1, -9.0) < mutualDistance(-9.0, -9.0));
    QVERIFY(mutualDistance(-9.1, -9.0) > 0.0);
}

void TestProximity::ceilingStartsAtTheAveragePair()
{
    QCOMPARE(ceilingDistance(-1.0), 0.0);
    QCOMPARE(ceilingDistance(0.0), 0.0);
    // 2 * .841 - 1
    QVERIFY(std::abs(ceilingDistance(1.0) - 0.682689492137086) < 1e-12);
}

QTEST_GUILESS_MAIN(TestProximity)
#include "tst_proximity.moc"
