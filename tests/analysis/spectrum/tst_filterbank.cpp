// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spectrum/filterbank.h"

#include <QTest>

#include <cmath>

using analysis::FilterBank;

class TestFilterBank : public QObject
{
    Q_OBJECT

private slots:
    void trianglesOfNeighboursSumToOne();
    void narrowBandTakesTheNearestBin();
    void meansOfAConstantAreTheConstant();
    void binSpeaksForItsBand();
    void semitonesAreMeansAroundTheirCentres();
};

void TestFilterBank::trianglesOfNeighboursSumToOne()
{
    const FilterBank bank =
        FilterBank::mel({.count = 40, .lowHz = 30.0, .highHz = 10500.0}, analysis::kRhythmFrames);
    QCOMPARE(bank.bandCount(), 40);
    // Bin 200 (4307 Hz) lies between two band centres: the rising and the falling side meet at 1.
    std::vector<float> spectrum(513);
    std::vector<float> bands(40);
    spectrum[200] = 0.25F;
    bank.apply(spectrum, bands);
    float sum = 0.0F;
    int touched = 0;
    for (const float band : bands) {
        sum += band;
        touched += band > 0.0F ? 1 : 0;
    }
    QCOMPARE(touched, 2);
    QVERIFY(std::abs(sum - 0.25F) < 1e-6F);
}

void TestFilterBank::narrowBandTakesTheNearestBin()
{
    // 40 bands between 100 and 200 Hz are far narrower than the bins of 21.5 Hz.
    const FilterBank bank =
        FilterBank::mel({.count = 40, .lowHz = 100.0, .highHz = 200.0}, analysis::kRhythmFrames);
    const std::vector<float> spectrum(513, 0.5F);
    std::vector<float> bands(40);
    bank.apply(spectrum, bands);
    for (const float band : bands) {
        QVERIFY(band > 0.0F);
        QVERIFY(band <= 0.5F);
    }
}

void TestFilterBank::meansOfAConstantAreTheConstant()
{
    FilterBank bank =
        FilterBank::mel({.count = 40, .lowHz = 20.0, .highHz = 10000.0}, analysis::kTimbreFrames);
    bank.scaleToMeans();
    const std::vector<float> spectrum(1025, 0.3F);
    std::vector<float> bands(40);
    bank.apply(spectrum, bands);
    for (const float band : bands) {
        QVERIFY(std::abs(band - 0.3F) < 1e-6F);
    }
}

void TestFilterBank::binSpeaksForItsBand()
{
    // 1000 Hz is mel 1000 (999.99): with 9 bands from 0 to mel 2000, it is the centre of band 4.
    const double topHz = 700.0 * (std::pow(10.0, 2000.0 / 2595.0) - 1.0);
    const FilterBank bank =
        FilterBank::mel({.count = 9, .lowHz = 0.0, .highHz = topHz}, analysis::kPitchFrames);
    std::vector<float> spectrum(2049);
    spectrum[186] = 1.0F; // 1001.3 Hz
    std::vector<float> bands(9);
    bank.apply(spectrum, bands);
    QVERIFY(bands[4] > 0.98F);
}

void TestFilterBank::semitonesAreMeansAroundTheirCentres()
{
    const FilterBank bank =
        FilterBank::semitones({.count = 94, .lowestHz = 38.4}, analysis::kTimbreFrames);
    std::vector<float> spectrum(1025, 0.5F);
    std::vector<float> bands(94);
    bank.apply(spectrum, bands);
    for (const float band : bands) {
        QVERIFY(std::abs(band - 0.5F) < 1e-6F);
    }
    // Band 92 has its centre at 38.4 * 2^(92 / 12) = 7802.9 Hz, in bin 724.7 of 10.77 Hz: a line
    // there is in it and hardly in its neighbours, which reach a semitone far.
    spectrum.assign(1025, 0.0F);
    spectrum[725] = 1.0F;
    bank.apply(spectrum, bands);
    QVERIFY(bands[92] > 0.02F);
    QVERIFY(bands[91] < 0.1F * bands[92] && bands[93] < 0.1F * bands[92]);
    QCOMPARE(bands[90], 0.0F);
}

QTEST_GUILESS_MAIN(TestFilterBank)
#include "tst_filterbank.moc"
