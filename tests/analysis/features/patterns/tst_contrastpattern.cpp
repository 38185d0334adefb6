// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/contrastpattern.h"

#include <QTest>

using namespace analysis;

class TestContrastPattern : public QObject
{
    Q_OBJECT

private slots:
    void flatSpectraHaveNone();
    void onePeakInOneGroup();
    void ranksRise();
    void shortSoundsWork();
};

void TestContrastPattern::flatSpectraHaveNone()
{
    for (const float value : contrastPattern(BandFrames::Constant(kSemitoneBands, 200, -7.0F))) {
        QCOMPARE(value, 0.0F);
    }
}

void TestContrastPattern::onePeakInOneGroup()
{
    // Bands 47..51 are group 10 (edges round(4.7 g)).
    BandFrames frames = BandFrames::Zero(kSemitoneBands, 200);
    frames.row(48).setConstant(12.5F);
    const std::vector<float> pattern = contrastPattern(frames);
    QCOMPARE(pattern.size(), std::size_t{100});
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        QCOMPARE(pattern[i], i / 5 == 10 ? 12.5F : 0.0F);
    }
}

void TestContrastPattern::ranksRise()
{
    // One band stands out by 0, 1, .. 7 dB in turn: a block of 40 holds each five times, in rising
    // order 0 0 0 0 0 1 1 1 | 1 1 2 2 2 2 2 3 | ..., of which means of eight remain.
    BandFrames frames = BandFrames::Zero(kSemitoneBands, 400);
    for (Eigen::Index frame = 0; frame < frames.cols(); ++frame) {
        frames(2, frame) = static_cast<float>(frame % 8);
    }
    const std::vector<float> pattern = contrastPattern(frames);
    constexpr std::array kExpected{0.375F, 1.875F, 3.5F, 5.125F, 6.625F};
    for (std::size_t rank = 0; rank < kExpected.size(); ++rank) {
        QCOMPARE(pattern[rank], kExpected[rank]);
    }
}

void TestContrastPattern::shortSoundsWork()
{
    BandFrames frames = BandFrames::Zero(kSemitoneBands, 13);
    frames.row(0).setConstant(3.0F);
    QCOMPARE(contrastPattern(frames).front(), 3.0F);
}

QTEST_GUILESS_MAIN(TestContrastPattern)
#include "tst_contrastpattern.moc"
