// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/distance.h"

#include <QTest>

#include <limits>
#include <random>

using namespace analysis;

class TestDistance : public QObject
{
    Q_OBJECT

private slots:
    void isTheRootMeanSquareOfEachPart();
    void isZeroForItselfAndSymmetric();
    void aPartCountsTheSameWhateverItsSize();
    void fusesByWeight();
    void weightsFromFactors_data();
    void weightsFromFactors();
    void partNamesRoundTrip();
};

void TestDistance::isTheRootMeanSquareOfEachPart()
{
    FeatureVector vector{};
    vector[kOnsetRateDimension] = 3.0F;
    vector[kFluxDimension] = 4.0F;
    const PartValues parts = partDistances(vector, FeatureVector{});
    // sqrt((9 + 16) / 2)
    QCOMPARE(parts[indexOf(Part::Rhythm)], std::sqrt(12.5F));
    QCOMPARE(parts[indexOf(Part::Timbre)], 0.0F);
    QCOMPARE(parts[indexOf(Part::Brightness)], 0.0F);
    QCOMPARE(parts[indexOf(Part::Harmony)], 0.0F);
}

void TestDistance::isZeroForItselfAndSymmetric()
{
    std::mt19937 random(1);
    std::uniform_real_distribution<float> even(-5.0F, 5.0F);
    FeatureVector left;
    FeatureVector right;
    for (std::size_t d = 0; d < kDimensionCount; ++d) {
        left[d] = even(random);
        right[d] = even(random);
    }
    QCOMPARE(partDistances(left, left), PartValues{});
    QCOMPARE(partDistances(left, right), partDistances(right, left));
}

void TestDistance::aPartCountsTheSameWhateverItsSize()
{
    FeatureVector ones;
    ones.fill(1.0F);
    for (const float part : partDistances(ones, FeatureVector{})) {
        QVERIFY(std::abs(part - 1.0F) < 1e-6F);
    }
}

void TestDistance::fusesByWeight()
{
    QCOMPARE(fusedDistance({1.0F, 2.0F, 3.0F, 4.0F}, {1.0F, 0.5F, 0.0F, 2.0F}), 10.0F);
}

void TestDistance::weightsFromFactors_data()
{
    QTest::addColumn<float>("timbre");
    QTest::addColumn<float>("others");
    QTest::addColumn<float>("weight");
    QTest::newRow("as by default") << 1.0F << 1.0F << kDefaultWeights[0];
    QTest::newRow("doubled") << 2.0F << 1.0F << 2.0F * kDefaultWeights[0];
    QTest::newRow("negative is nothing") << -3.0F << 1.0F << 0.0F;
    QTest::newRow("not a number is nothing")
        << std::numeric_limits<float>::quiet_NaN() << 1.0F << 0.0F;
    QTest::newRow("nothing at all is the default") << 0.0F << 0.0F << kDefaultWeights[0];
}

void TestDistance::weightsFromFactors()
{
    QFETCH(float, timbre);
    QFETCH(float, others);
    QFETCH(float, weight);
    QCOMPARE(analysis::weightsFromFactors({timbre, others, others, others})[0], weight);
}

void TestDistance::partNamesRoundTrip()
{
    for (std::size_t p = 0; p < kPartCount; ++p) {
        const auto part = static_cast<Part>(p);
        QVERIFY(partNamed(partName(part)) == part);
    }
    QVERIFY(!partNamed("tempo"));
}

QTEST_GUILESS_MAIN(TestDistance)
#include "tst_distance.moc"
