// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/transition.h"

#include <QTest>

using namespace analysis;

namespace {

TransitionTraits track(float bpm, float lufs = -10.0F, float energy = 0.5F)
{
    TransitionTraits traits;
    traits.key = Camelot{8, Mode::Minor};
    traits.keyConfidence = 1.0F;
    traits.tempoBpm = bpm;
    traits.loudnessLufs = lufs;
    traits.energy = energy;
    return traits;
}

} // namespace

class TestTransition : public QObject
{
    Q_OBJECT

private slots:
    void tempoChangeFoldsToTheOctave_data();
    void tempoChangeFoldsToTheOctave();
    void equalTracksCostNothing();
    void tempoCost_data();
    void tempoCost();
    void aClashInEverythingCostsOne();
    void doubtBringsTheKeyCostToTheMiddle();
    void unknownIsNeitherBestNorWorst();
    void anUnknownTempoIsNoBargain();
    void doubtBringsTheTempoCostToThatOfAnUnknownOne();
    void seamsAreRanked();
    void theSeamCountsAsMuchAsTheWhole();
    void totalIsTheWeightedMean();
    void traitsComeFromFeatures();
};

void TestTransition::tempoChangeFoldsToTheOctave_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("percent");
    QTest::newRow("the same") << 120.0 << 120.0 << 0.0;
    QTest::newRow("2.5 % up") << 120.0 << 123.0 << 2.5;
    QTest::newRow("5 % down") << 120.0 << 114.0 << -5.0;
    QTest::newRow("double") << 64.0 << 128.0 << 0.0;
    QTest::newRow("half, 5 % up") << 120.0 << 63.0 << 5.0;
    // 3/2 is nearer to 2 (log2 1.5 = .585): 1.5 / 2 - 1.
    QTest::newRow("a fifth") << 100.0 << 150.0 << -25.0;
    QTest::newRow("eight times, 10 % up") << 20.0 << 176.0 << 10.0;
    QTest::newRow("an eighth, 10 % down") << 200.0 << 22.5 << -10.0;
    // The halves of an octave are 41.4 % up and 29.3 % down.
    QTest::newRow("just below half an octave") << 100.0 << 141.0 << 41.0;
    QTest::newRow("just above half an octave") << 100.0 << 142.0 << -29.0;
}

void TestTransition::tempoChangeFoldsToTheOctave()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, percent);
    QVERIFY(std::abs(foldedTempoChangePercent(from, to) - percent) < 1e-9);
}

void TestTransition::equalTracksCostNothing()
{
    const TransitionCost cost = transitionCost(track(120.0F), track(120.0F), 0.0);
    QCOMPARE(cost.total, 0.0);
}

void TestTransition::tempoCost_data()
{
    QTest::addColumn<float>("bpm");
    QTest::addColumn<double>("cost");
    QTest::newRow("3 % is not heard") << 103.0F << 0.0;
    QTest::newRow("half way to 6 %") << 104.5F << 0.1;
    QTest::newRow("6 %") << 106.0F << 0.2;
    QTest::newRow("12 %") << 112.0F << 0.5;
    QTest::newRow("double time") << 200.0F << 0.0;
    QTest::newRow("a third") << 133.0F << 1.0;
}

void TestTransition::tempoCost()
{
    QFETCH(float, bpm);
    QFETCH(double, cost);
    const double got = transitionCost(track(100.0F), track(bpm), 0.0).tempo;
    QVERIFY2(std::abs(got - cost) < 1e-6, QByteArray::number(got).constData());
}

void TestTransition::aClashInEverythingCostsOne()
{
    TransitionTraits loud = track(140.0F, 0.0F, 1.0F);
    loud.key = Camelot{2, Mode::Minor};
    const TransitionCost cost = transitionCost(track(100.0F, -40.0F, 0.0F), loud, 7.0);
    QCOMPARE(cost.sound, 1.0);
    QCOMPARE(cost.key, 1.0);
    QCOMPARE(cost.loudness, 1.0);
    QCOMPARE(cost.energy, 1.0);
    // 140 / 100 folds to +40 %, past the last knot.
    QCOMPARE(cost.tempo, 1.0);
    QVERIFY(std::abs(cost.total - 1.0) < 1e-12);
}

void TestTransition::doubtBringsTheKeyCostToTheMiddle()
{
    TransitionTraits same = track(120.0F);
    TransitionTraits clashing = track(120.0F);
    clashing.key = Camelot{2, Mode::Minor};
    const double sureSame = transitionCost(same, same, 0.0).key;
    const double sureClash = transitionCost(same, clashing, 0.0).key;
    same.keyConfidence = 0.3F;
    clashing.keyConfidence = 0.3F;
    const double doubtfulSame = transitionCost(same, same, 0.0).key;
    const double doubtfulClash = transitionCost(same, clashing, 0.0).key;
    QVERIFY(sureSame < doubtfulSame);
    QVERIFY(doubtfulSame < doubtfulClash);
    QVERIFY(doubtfulClash < sureClash);
}

void TestTransition::unknownIsNeitherBestNorWorst()
{
    const TransitionTraits unknown;
    const TransitionCost cost = transitionCost(track(120.0F), unknown, 0.0);
    QVERIFY(cost.key > 0.0 && cost.key < 1.0);
    QVERIFY(cost.tempo > 0.0 && cost.tempo < 1.0);
    QVERIFY(cost.loudness > 0.0 && cost.loudness < 1.0);
}

void TestTransition::anUnknownTempoIsNoBargain()
{
    TransitionTraits none = track(120.0F);
    none.tempoBpm.reset();
    const double unknown = transitionCost(track(120.0F), none, 0.0).tempo;
    QCOMPARE(transitionCost(none, track(120.0F), 0.0).tempo, unknown);
    // Over all changes within an octave, even in the logarithm, a step costs more than one half on
    // average: up to 12 % (.327 of them) .17 at the mean, beyond that .5 to 1.
    double sum = 0.0;
    for (int i = 0; i < 1000; ++i) {
        sum +=
            transitionCost(track(100.0F), track(100.0F * std::exp2(float(i) / 1000.0F)), 0.0).tempo;
    }
    QVERIFY2(unknown > sum / 1000.0, QByteArray::number(sum / 1000.0).constData());
    QVERIFY(unknown < 1.0);
    // Where neither has a pulse, none is broken.
    QVERIFY(transitionCost(none, none, 0.0).tempo < unknown / 2.0);
}

void TestTransition::doubtBringsTheTempoCostToThatOfAnUnknownOne()
{
    TransitionTraits none = track(120.0F);
    none.tempoBpm.reset();
    const double unknown = transitionCost(track(120.0F), none, 0.0).tempo;
    TransitionTraits doubtful = track(120.0F);
    doubtful.tempoConfidence = 0.25F; // half of what is sure
    const double half = transitionCost(track(120.0F), doubtful, 0.0).tempo;
    QVERIFY(std::abs(half - unknown / 2.0) < 1e-6);
    doubtful.tempoConfidence = 0.0F;
    QCOMPARE(transitionCost(track(120.0F), doubtful, 0.0).tempo, unknown);
    doubtful.tempoConfidence = 0.5F;
    QCOMPARE(transitionCost(track(120.0F), doubtful, 0.0).tempo, 0.0);
}

void TestTransition::seamsAreRanked()
{
    TransitionTraits from = track(120.0F);
    TransitionTraits to = track(120.0F);
    QVERIFY(!seamDistance(from, to));
    from.end = EndSound{};
    QVERIFY(!seamDistance(from, to));
    to.start = EndSound{};
    QVERIFY(*seamDistance(from, to) < 1e-6);
    // e^3.25 = 25.8 is the median of real pairs.
    to.start->timbre[0] = 26;
    QVERIFY(std::abs(*seamDistance(from, to) - 0.5) < 0.01);
    to.start->timbre[1] = 100;
    QVERIFY(*seamDistance(from, to) > 0.99);
}

void TestTransition::theSeamCountsAsMuchAsTheWhole()
{
    TransitionTraits from = track(120.0F);
    TransitionTraits to = track(120.0F);
    QCOMPARE(transitionCost(from, to, 0.6).sound, 0.6);
    from.end = EndSound{};
    to.start = EndSound{};
    QVERIFY(std::abs(transitionCost(from, to, 0.6).sound - 0.3) < 1e-6);
}

void TestTransition::totalIsTheWeightedMean()
{
    TransitionWeights weights;
    weights.sound = 3.0;
    weights.key = 0.0;
    weights.tempo = 1.0;
    weights.loudness = 0.0;
    weights.energy = 0.0;
    // (3 * .4 + 1 * .2) / 4, with 6 % of tempo.
    const TransitionCost cost = transitionCost(track(100.0F), track(106.0F), 0.4, weights);
    QVERIFY(std::abs(cost.total - 0.35) < 1e-6);
}

void TestTransition::traitsComeFromFeatures()
{
    Features features;
    features.rhythm.tempoBpm = 98.0F;
    features.tonality.tonic = 9;
    features.tonality.mode = Mode::Minor;
    features.tonality.keyConfidence = 0.75F;
    features.loudness.integratedLufs = -14.0F;
    features.energy = 0.25F;
    const TransitionTraits traits = transitionTraits(features);
    QCOMPARE(traits.tempoBpm, 98.0F);
    QVERIFY(traits.key == (Camelot{8, Mode::Minor}));
    QCOMPARE(traits.keyConfidence, 0.75F);
    QCOMPARE(traits.loudnessLufs, -14.0F);
    QCOMPARE(traits.energy, 0.25F);
    QVERIFY(!transitionTraits(Features{}).key);
}

QTEST_GUILESS_MAIN(TestTransition)
#include "tst_transition.moc"
