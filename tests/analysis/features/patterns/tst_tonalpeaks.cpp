// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/tonalpeaks.h"

#include <QTest>

#include <cmath>

using namespace analysis;

namespace {

/// All bands at 0 dB but some 13 dB above.
BandFrames withPeaks(std::initializer_list<Eigen::Index> bands, Eigen::Index frames)
{
    BandFrames powers = BandFrames::Ones(kSemitoneBands, frames);
    for (const Eigen::Index band : bands) {
        powers.row(band).setConstant(std::pow(10.0F, 1.3F));
    }
    return powers;
}

/// Where two pitch classes stand in the co-occurrence.
std::size_t placeOf(std::size_t row, std::size_t column)
{
    return row * 12 - row * (row + 1) / 2 + column;
}

} // namespace

class TestTonalPeaks : public QObject
{
    Q_OBJECT

private slots:
    void peakStandsOutOfThirteen();
    void edgesAreMirrored();
    void registerIsTheMeanPeak();
    void classesThatSoundTogether();
    void classesInTurn();
    void noiseHasNone();
};

void TestTonalPeaks::peakStandsOutOfThirteen()
{
    const BandFrames peaks = tonalPeaks(withPeaks({40}, 3));
    // A thirteenth of 13 dB is its own part of the mean.
    QVERIFY(std::abs(peaks(40, 1) - 12.0F) < 1e-3F);
    QCOMPARE(peaks(41, 1), 0.0F);
    QVERIFY(std::abs(peaks(60, 1)) < 1e-3F);
}

void TestTonalPeaks::edgesAreMirrored()
{
    // At the first band the second stands twice in the mean, and so does the first.
    const BandFrames peaks = tonalPeaks(withPeaks({0}, 1));
    QVERIFY(std::abs(peaks(0, 0) - 11.0F) < 1e-3F);
    const BandFrames last = tonalPeaks(withPeaks({93}, 1));
    QVERIFY(std::abs(last(93, 0) - 11.0F) < 1e-3F);
}

void TestTonalPeaks::registerIsTheMeanPeak()
{
    BandFrames powers = BandFrames::Ones(kSemitoneBands, 40);
    powers.leftCols(10) = withPeaks({30}, 10);
    const std::vector<float> profile = registerProfile(tonalPeaks(powers));
    QCOMPARE(profile.size(), std::size_t{72});
    // A quarter of the time 12 dB, at band 30, the 22nd from band 9.
    QVERIFY(std::abs(profile[21] - 3.0F) < 1e-3F);
    QVERIFY(std::abs(profile[40]) < 1e-3F);
}

void TestTonalPeaks::classesThatSoundTogether()
{
    // Bands 21 and 33 are an octave, class 0; 45 + 7 is class 7. All peaks are alike, so that class
    // 0 holds two thirds.
    const std::vector<float> pattern = chromaCooccurrence(tonalPeaks(withPeaks({21, 33, 52}, 100)));
    QCOMPARE(pattern.size(), std::size_t{78});
    QVERIFY(std::abs(pattern[placeOf(0, 0)] - 2.0F / 3.0F) < 1e-3F);
    QVERIFY(std::abs(pattern[placeOf(0, 7)] - std::sqrt(2.0F) / 3.0F) < 1e-3F);
    QVERIFY(std::abs(pattern[placeOf(7, 7)] - 1.0F / 3.0F) < 1e-3F);
    QVERIFY(pattern[placeOf(3, 7)] < 1e-3F);
}

void TestTonalPeaks::classesInTurn()
{
    // One after the other they hardly sound together: only within the second around the change.
    BandFrames powers = withPeaks({21}, 2000);
    powers.rightCols(1000) = withPeaks({52}, 1000);
    const std::vector<float> pattern = chromaCooccurrence(tonalPeaks(powers));
    QVERIFY(std::abs(pattern[placeOf(0, 0)] - std::sqrt(0.5F)) < 0.02F);
    QVERIFY(pattern[placeOf(0, 7)] < 0.1F);
}

void TestTonalPeaks::noiseHasNone()
{
    for (const float value : chromaCooccurrence(tonalPeaks(withPeaks({}, 60)))) {
        QVERIFY(std::abs(value) < 1e-3F);
    }
}

QTEST_GUILESS_MAIN(TestTonalPeaks)
#include "tst_tonalpeaks.moc"
