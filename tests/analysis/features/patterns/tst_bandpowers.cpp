// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/bandpowers.h"

#include <QTest>

#include <cmath>

using namespace analysis;

namespace {

/// `frames` frames of the same power in all bands.
BandFrames level(Eigen::Index frames, float power)
{
    return BandFrames::Constant(kSemitoneBands, frames, power);
}

BandFrames joined(std::initializer_list<BandFrames> parts)
{
    BandFrames all(kSemitoneBands, 0);
    for (const BandFrames& part : parts) {
        BandFrames longer(kSemitoneBands, all.cols() + part.cols());
        longer << all, part;
        all = longer;
    }
    return all;
}

} // namespace

class TestBandPowers : public QObject
{
    Q_OBJECT

private slots:
    void loudFramesAreOne();
    void silenceIsTrimmedAndDropped();
    void shortSoundsAreNotTakenForSilence();
    void gainDoesNotMatter();
};

void TestBandPowers::loudFramesAreOne()
{
    // Nine tenths at .01, where the 90th percentile lies, one tenth 10 dB less.
    const LevelledFrames frames = levelled(joined({level(180, 0.01F), level(20, 0.001F)}));
    QCOMPARE(frames.powers.cols(), Eigen::Index{200});
    QVERIFY(std::abs(frames.powers(3, 0) - 1.0F) < 1e-5F);
    QVERIFY(std::abs(frames.powers(3, 199) - 0.1F) < 1e-5F);
    // The mean of 0 and -10 dB is -1: 1 above it and 9 below.
    QVERIFY(std::abs(frames.decibels(3, 0) - 1.0F) < 1e-3F);
    QVERIFY(std::abs(frames.decibels(3, 199) + 9.0F) < 1e-3F);
}

void TestBandPowers::silenceIsTrimmedAndDropped()
{
    // 60 dB under the loud frames is silence: cut off at the ends for decibels, in the middle too
    // for powers.
    const LevelledFrames frames = levelled(joined({level(10, 1e-8F), level(100, 0.01F),
        level(30, 1e-8F), level(100, 0.01F), level(5, 1e-8F)}));
    QCOMPARE(frames.decibels.cols(), Eigen::Index{230});
    QCOMPARE(frames.powers.cols(), Eigen::Index{200});
}

void TestBandPowers::shortSoundsAreNotTakenForSilence()
{
    const LevelledFrames frames = levelled(joined({level(50, 0.01F), level(20, 1e-9F)}));
    QCOMPARE(frames.powers.cols(), Eigen::Index{70});
    const LevelledFrames silence = levelled(level(13, 1e-12F));
    QCOMPARE(silence.powers.cols(), Eigen::Index{13});
    QVERIFY(silence.powers.isFinite().all());
    QVERIFY(silence.decibels.isFinite().all());
}

void TestBandPowers::gainDoesNotMatter()
{
    BandFrames powers = joined({level(150, 0.5F), level(150, 0.01F)});
    powers.topRows(20) *= 0.1F;
    const LevelledFrames loud = levelled(powers);
    const LevelledFrames quiet = levelled(powers * 1e-4F);
    QVERIFY((loud.decibels - quiet.decibels).abs().maxCoeff() < 1e-3F);
    QVERIFY((loud.powers - quiet.powers).abs().maxCoeff() < 1e-5F);
}

QTEST_GUILESS_MAIN(TestBandPowers)
#include "tst_bandpowers.moc"
