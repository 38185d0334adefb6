// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/sonogram.h"

#include <QTest>

#include <cmath>

using namespace analysis;

namespace {

/// One frame of the same power in every bin.
void consume(Sonogram& sonogram, float power)
{
    static const std::vector<float> kNone(1025);
    const std::vector<float> powers(1025, power);
    sonogram.consume({.magnitudes = kNone, .powers = powers, .totalPower = power * 1025.0F});
}

/// Frame i has the power i + 1.
void consumeRising(Sonogram& sonogram, int frames)
{
    for (int i = 0; i < frames; ++i) {
        consume(sonogram, static_cast<float>(i + 1));
    }
    sonogram.endStretch();
}

constexpr int kMost = static_cast<int>(Sonogram::kMostFrames);

} // namespace

class TestSonogram : public QObject
{
    Q_OBJECT

private slots:
    void framesBeyondTheEndsAreLeftOut();
    void keepsTheMiddle();
    void unknownLengthKeepsTheStart();
    void endingEarlyKeepsTheLast();
    void stretchesStandTogether();
    void shortAndBrokenSoundsAreFilledUp();
    void forgetsTheTrackBefore();
};

void TestSonogram::framesBeyondTheEndsAreLeftOut()
{
    Sonogram sonogram;
    consumeRising(sonogram, 50);
    const BandFrames powers = sonogram.powers();
    // Half a frame is two hops: two frames at either end.
    QCOMPARE(powers.cols(), Eigen::Index{46});
    QCOMPARE(powers(40, 0), 3.0F);
    QCOMPARE(powers(40, 45), 48.0F);
}

void TestSonogram::keepsTheMiddle()
{
    Sonogram sonogram;
    sonogram.expect(320.0);
    consumeRising(sonogram, 320 * 43);
    const BandFrames powers = sonogram.powers();
    QCOMPARE(powers.cols(), Eigen::Index{kMost});
    // From 100 s on: 4307 frames, and the two that were left out.
    QCOMPARE(powers(40, 0), 4310.0F);
    QCOMPARE(powers(40, kMost - 1), 4309.0F + kMost);
}

void TestSonogram::unknownLengthKeepsTheStart()
{
    Sonogram sonogram;
    sonogram.expect(0.0);
    consumeRising(sonogram, kMost + 900);
    const BandFrames powers = sonogram.powers();
    QCOMPARE(powers.cols(), Eigen::Index{kMost});
    QCOMPARE(powers(40, 0), 3.0F);
}

void TestSonogram::endingEarlyKeepsTheLast()
{
    Sonogram sonogram;
    sonogram.expect(3600.0);
    consumeRising(sonogram, kMost + 904);
    const BandFrames powers = sonogram.powers();
    QCOMPARE(powers.cols(), Eigen::Index{kMost});
    QCOMPARE(powers(40, kMost - 1), static_cast<float>(kMost + 902));
}

void TestSonogram::stretchesStandTogether()
{
    Sonogram sonogram;
    consumeRising(sonogram, 20);
    consumeRising(sonogram, 3);
    consumeRising(sonogram, 30);
    // 16 of the first, nothing of one as short as a frame, 26 of the last.
    const BandFrames powers = sonogram.powers();
    QCOMPARE(powers.cols(), Eigen::Index{42});
    QCOMPARE(powers(40, 15), 18.0F);
    QCOMPARE(powers(40, 16), 3.0F);
}

void TestSonogram::shortAndBrokenSoundsAreFilledUp()
{
    Sonogram sonogram;
    QCOMPARE(sonogram.powers().cols(), Eigen::Index{13});
    for (int i = 0; i < 20; ++i) {
        consume(sonogram, std::numeric_limits<float>::quiet_NaN());
    }
    sonogram.endStretch();
    QVERIFY(sonogram.powers().isFinite().all());
    QVERIFY((sonogram.powers() > 0.0F).all());
}

void TestSonogram::forgetsTheTrackBefore()
{
    Sonogram sonogram;
    sonogram.expect(1000.0);
    consumeRising(sonogram, 500);
    sonogram.reset();
    consumeRising(sonogram, 30);
    QCOMPARE(sonogram.powers().cols(), Eigen::Index{26});
}

QTEST_GUILESS_MAIN(TestSonogram)
#include "tst_sonogram.moc"
