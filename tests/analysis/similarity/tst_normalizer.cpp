// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/normalizer.h"
#include "analysis/similarity/shippedscales.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace analysis;

namespace {

std::vector<FeatureVector> normalLibrary(std::size_t count, float mean, float deviation)
{
    std::mt19937 random(5);
    std::normal_distribution<float> normal;
    std::vector<FeatureVector> library(count);
    for (FeatureVector& vector : library) {
        for (std::size_t d = 0; d < kDimensionCount; ++d) {
            vector[d] = kShippedCentre[d] + kShippedScale[d] * (mean + deviation * normal(random));
        }
    }
    return library;
}

} // namespace

class TestNormalizer : public QObject
{
    Q_OBJECT

private slots:
    void shippedScalesAreUsable();
    void bringsALibraryToMedianZeroAndDeviationOne();
    void freakValuesDoNotMoveTheScale();
    void aTinyLibraryKeepsTheShippedScales_data();
    void aTinyLibraryKeepsTheShippedScales();
    void equalTracksKeepAScale();
    void anyFiniteInputStaysWithinTheLimit();
};

void TestNormalizer::shippedScalesAreUsable()
{
    for (std::size_t d = 0; d < kDimensionCount; ++d) {
        QVERIFY(std::isfinite(kShippedCentre[d]));
        QVERIFY(kShippedScale[d] > 0.0F);
    }
    const FeatureVector centre = Normalizer().normalised(kShippedCentre);
    QCOMPARE(centre, FeatureVector{});
}

void TestNormalizer::bringsALibraryToMedianZeroAndDeviationOne()
{
    const std::vector<FeatureVector> library = normalLibrary(3000, 1.0F, 2.0F);
    const Normalizer normalizer(library);
    double sum = 0.0;
    double squares = 0.0;
    for (const FeatureVector& vector : library) {
        const auto value = static_cast<double>(normalizer.normalised(vector)[kFluxDimension]);
        sum += value;
        squares += value * value;
    }
    // 20 of 3 020 tracks are the prior's; sampling error of mean and deviation is about .02.
    QVERIFY(std::abs(sum / 3000.0) < 0.06);
    QVERIFY(std::abs(std::sqrt(squares / 3000.0) - 1.0) < 0.06);
}

void TestNormalizer::freakValuesDoNotMoveTheScale()
{
    std::vector<FeatureVector> library = normalLibrary(1000, 0.0F, 1.0F);
    const FeatureVector before = Normalizer(library).normalised(library[0]);
    for (std::size_t i = 1; i <= 10; ++i) {
        library[i].fill(1e30F);
    }
    const FeatureVector after = Normalizer(library).normalised(library[0]);
    for (std::size_t d = 0; d < kDimensionCount; ++d) {
        QVERIFY(std::abs(after[d] - before[d]) < 0.6F);
    }
}

void TestNormalizer::aTinyLibraryKeepsTheShippedScales_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
    QTest::newRow("ten") << 10;
}

void TestNormalizer::aTinyLibraryKeepsTheShippedScales()
{
    QFETCH(int, count);
    const std::vector<FeatureVector> library =
        normalLibrary(static_cast<std::size_t>(count), 0.5F, 1.0F);
    const Normalizer normalizer(library);
    FeatureVector probe = kShippedCentre;
    for (std::size_t d = 0; d < kDimensionCount; ++d) {
        probe[d] += kShippedScale[d];
    }
    for (const float value : normalizer.normalised(probe)) {
        QVERIFY2(value > 0.2F && value < 2.5F,
            QByteArray::number(static_cast<double>(value)).constData());
    }
}

void TestNormalizer::equalTracksKeepAScale()
{
    const std::vector<FeatureVector> library(500, kShippedCentre);
    FeatureVector probe = kShippedCentre;
    probe[kFluxDimension] += kShippedScale[kFluxDimension] * 0.1F;
    const FeatureVector normalised = Normalizer(library).normalised(probe);
    // The scale shrinks to no less than a quarter: .1 becomes at most .4.
    QVERIFY(normalised[kFluxDimension] > 0.1F && normalised[kFluxDimension] <= 0.4F);
    QCOMPARE(normalised[kOnsetRateDimension], 0.0F);
}

void TestNormalizer::anyFiniteInputStaysWithinTheLimit()
{
    FeatureVector huge;
    huge.fill(3e38F);
    for (const float value : Normalizer().normalised(huge)) {
        QCOMPARE(value, Normalizer::kLimit);
    }
    huge.fill(-3e38F);
    for (const float value : Normalizer().normalised(huge)) {
        QCOMPARE(value, -Normalizer::kLimit);
    }
    // With what is common taken out the values are larger, but as finite.
    const Normalizer learned(normalLibrary(200, 0.0F, 1.0F));
    for (const float value : learned.normalised(huge)) {
        QVERIFY(std::abs(value) < 100.0F);
    }
}

QTEST_GUILESS_MAIN(TestNormalizer)
#include "tst_normalizer.moc"
