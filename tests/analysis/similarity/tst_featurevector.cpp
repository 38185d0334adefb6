// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/featurevector.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace analysis;

class TestFeatureVector : public QObject
{
    Q_OBJECT

private slots:
    void partsCoverEachDimensionOnce();
    void placesEachQuantity();
    void harmonyIsTheSameInEveryKey();
    void intervalsOfATriad();
    void ignoresTempoKeyLoudnessAndEnergy();
    void refusesOtherVersionsAndBrokenNumbers();
    void silenceIsFinite();
};

void TestFeatureVector::partsCoverEachDimensionOnce()
{
    std::size_t next = 0;
    for (const PartRange& range : kPartRanges) {
        QCOMPARE(range.first, next);
        QVERIFY(range.count > 0);
        next += range.count;
    }
    QCOMPARE(next, kDimensionCount);
}

void TestFeatureVector::placesEachQuantity()
{
    Features features;
    features.timbre.mfccMean[0] = -300.0F;
    features.timbre.mfccMean[12] = 12.0F;
    features.timbre.mfccStd[0] = 32.0F;
    features.timbre.contrastDb[5] = 17.0F;
    features.timbre.centroidHz = 2048.0F;
    features.timbre.bandwidthHz = 1024.0F;
    features.timbre.rolloffHz = 4096.0F;
    features.timbre.flatness = 0.01F;
    features.timbre.zeroCrossingRate = 0.1F;
    features.timbre.flux = 0.25F;
    features.rhythm.onsetRateHz = 3.0F;
    const FeatureVector vector = *featureVector(features);
    QCOMPARE(vector[kMfccMeanDimension], -300.0F);
    QCOMPARE(vector[kMfccMeanDimension + 12], 12.0F);
    QCOMPARE(vector[kMfccStdDimension], 5.0F); // 2^5
    QCOMPARE(vector[kContrastDimension + 5], 17.0F);
    QCOMPARE(vector[kCentroidDimension], 11.0F); // 2^11 Hz
    QCOMPARE(vector[kBandwidthDimension], 10.0F);
    QCOMPARE(vector[kRolloffDimension], 12.0F);
    QCOMPARE(vector[kFlatnessDimension], -2.0F);
    QCOMPARE(vector[kZeroCrossingDimension], -1.0F);
    QCOMPARE(vector[kOnsetRateDimension], 2.0F); // log2(1 + 3)
    QCOMPARE(vector[kFluxDimension], 0.25F);
}

void TestFeatureVector::harmonyIsTheSameInEveryKey()
{
    Features features;
    features.tonality.chromaMean = {
        .2F, .02F, .1F, .03F, .15F, .1F, .01F, .2F, .04F, .08F, .02F, .05F};
    const FeatureVector inC = *featureVector(features);
    for (int semitones = 1; semitones < kChromaCount; ++semitones) {
        std::rotate(features.tonality.chromaMean.begin(), features.tonality.chromaMean.begin() + 1,
            features.tonality.chromaMean.end());
        const FeatureVector transposed = *featureVector(features);
        for (std::size_t d = 0; d < kDimensionCount; ++d) {
            QVERIFY(std::abs(transposed[d] - inC[d]) < 1e-6F);
        }
    }
}

void TestFeatureVector::intervalsOfATriad()
{
    // An augmented triad repeats every four semitones: coefficient 3 is whole, 1, 2, 4, 5 cancel.
    Features features;
    for (const std::size_t note : {0U, 4U, 8U}) {
        features.tonality.chromaMean[note] = 1.0F / 3.0F;
    }
    const FeatureVector vector = *featureVector(features);
    // Divided by their sum, three equal notes are three thirds however they are compressed.
    const std::array<float, kIntervalCount> expected{0.0F, 0.0F, 1.0F, 0.0F, 0.0F, 1.0F};
    for (std::size_t k = 0; k < kIntervalCount; ++k) {
        QVERIFY(std::abs(vector[kIntervalDimension + k] - expected[k]) < 1e-6F);
    }
}

void TestFeatureVector::ignoresTempoKeyLoudnessAndEnergy()
{
    Features plain;
    Features other = plain;
    other.rhythm.tempoBpm = 174.0F;
    other.tonality.tonic = 3;
    other.tonality.mode = Mode::Minor;
    other.loudness.integratedLufs = -5.0F;
    other.energy = 1.0F;
    QVERIFY(featureVector(plain) == featureVector(other));
}

void TestFeatureVector::refusesOtherVersionsAndBrokenNumbers()
{
    Features older;
    older.version = kFeatureVersion - 1;
    QVERIFY(!featureVector(older));
    Features broken;
    broken.timbre.mfccMean[3] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(!featureVector(broken));
    broken = {};
    broken.timbre.flux = std::numeric_limits<float>::infinity();
    QVERIFY(!featureVector(broken));
}

void TestFeatureVector::silenceIsFinite()
{
    const FeatureVector vector = *featureVector(Features{});
    QVERIFY(std::all_of(vector.begin(), vector.end(), [](float v) { return std::isfinite(v); }));
}

QTEST_GUILESS_MAIN(TestFeatureVector)
#include "tst_featurevector.moc"
