// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/partmixer.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace analysis;

namespace {

constexpr std::size_t kFirst = kContrastDimension;

// Vectors whose brightness dimensions all carry one common trait besides their own.
std::vector<FeatureVector> library(std::size_t count, float common)
{
    std::mt19937 random(9);
    std::normal_distribution<float> normal;
    std::vector<FeatureVector> vectors(count);
    for (FeatureVector& vector : vectors) {
        const float trait = normal(random);
        for (float& value : vector) {
            value = common * trait + std::sqrt(1.0F - common * common) * normal(random);
        }
    }
    return vectors;
}

double correlation(const std::vector<FeatureVector>& vectors, std::size_t one, std::size_t other)
{
    double product = 0.0;
    double squares = 0.0;
    double otherSquares = 0.0;
    for (const FeatureVector& vector : vectors) {
        product += static_cast<double>(vector[one]) * static_cast<double>(vector[other]);
        squares += static_cast<double>(vector[one]) * static_cast<double>(vector[one]);
        otherSquares += static_cast<double>(vector[other]) * static_cast<double>(vector[other]);
    }
    return product / std::sqrt(squares * otherSquares);
}

} // namespace

class TestPartMixer : public QObject
{
    Q_OBJECT

private slots:
    void doesNothingUntilItHasLearned();
    void takesOutWhatIsCommon();
    void leavesOtherPartsAlone();
    void aFewTracksChangeLittle();
    void uncorrelatedDimensionsStay();
    void equalTracksAreHarmless();
};

void TestPartMixer::doesNothingUntilItHasLearned()
{
    PartMixer mixer(Part::Brightness);
    FeatureVector vector = library(1, 0.5F).front();
    const FeatureVector before = vector;
    mixer.apply(vector);
    QCOMPARE(vector, before);
    mixer.learn(library(1, 0.5F)); // one track tells nothing
    mixer.apply(vector);
    QCOMPARE(vector, before);
}

void TestPartMixer::takesOutWhatIsCommon()
{
    std::vector<FeatureVector> vectors = library(2000, 0.8F);
    // The common trait makes .64 of each variance.
    QVERIFY(correlation(vectors, kFirst, kFirst + 1) > 0.6);
    PartMixer mixer(Part::Brightness);
    mixer.learn(vectors);
    for (FeatureVector& vector : vectors) {
        mixer.apply(vector);
    }
    QVERIFY(std::abs(correlation(vectors, kFirst, kFirst + 1)) < 0.15);
}

void TestPartMixer::leavesOtherPartsAlone()
{
    PartMixer mixer(Part::Brightness);
    mixer.learn(library(500, 0.8F));
    FeatureVector vector = library(1, 0.8F).front();
    const FeatureVector before = vector;
    mixer.apply(vector);
    for (std::size_t d = 0; d < kDimensionCount; ++d) {
        const bool isBrightness = d >= kContrastDimension && d < kOnsetRateDimension;
        QCOMPARE(vector[d] == before[d], !isBrightness);
    }
}

void TestPartMixer::aFewTracksChangeLittle()
{
    PartMixer mixer(Part::Timbre);
    mixer.learn(library(3, 0.8F));
    FeatureVector vector = library(1, 0.0F).front();
    const FeatureVector before = vector;
    mixer.apply(vector);
    for (std::size_t d = 0; d < kContrastDimension; ++d) {
        QVERIFY(std::abs(vector[d] - before[d]) < 0.5F);
    }
}

void TestPartMixer::uncorrelatedDimensionsStay()
{
    PartMixer mixer(Part::Timbre);
    mixer.learn(library(4000, 0.0F));
    FeatureVector vector = library(1, 0.0F).front();
    const FeatureVector before = vector;
    mixer.apply(vector);
    for (std::size_t d = 0; d < kContrastDimension; ++d) {
        QVERIFY(std::abs(vector[d] - before[d]) < 0.25F);
    }
}

void TestPartMixer::equalTracksAreHarmless()
{
    PartMixer mixer(Part::Timbre);
    mixer.learn(std::vector<FeatureVector>(1000, FeatureVector{}));
    FeatureVector vector;
    vector.fill(1.0F);
    mixer.apply(vector);
    for (const float value : vector) {
        // The smallest variance is .02: at most .02^-.4 = 4.8 times as large.
        QVERIFY(std::isfinite(value) && std::abs(value) < 5.0F);
    }
}

QTEST_GUILESS_MAIN(TestPartMixer)
#include "tst_partmixer.moc"
