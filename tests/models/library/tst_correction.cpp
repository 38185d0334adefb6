// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/correction.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using models::Correction;
using models::Track;
using support::makeFeatures;

class TestCorrection : public QObject
{
    Q_OBJECT

private slots:
    void correctionStandsOverWhatWasHeard();
    void partsAreCorrectedByThemselves();
    void takenBackIsAsHeard();
    void survivesAnotherAnalysis();
    void staysWithoutAnAnalysis();
    void beatFactorIsASimpleRatio_data();
    void beatFactorIsASimpleRatio();
};

namespace {

Track heardTrack(float bpm)
{
    Track track;
    track.features = makeFeatures({.tempoBpm = bpm, .tonic = 9, .mode = analysis::Mode::Minor});
    return track;
}

} // namespace

void TestCorrection::correctionStandsOverWhatWasHeard()
{
    Track track = heardTrack(62.0F);
    const auto heard = track.features;
    models::setCorrection(track, {.tempoBpm = 124.0F, .tonic = 0, .mode = analysis::Mode::Major});
    QCOMPARE(*track.features->rhythm.tempoBpm, 124.0F);
    QCOMPARE(track.features->rhythm.tempoConfidence, 1.0F); // the user is sure
    QCOMPARE(*track.features->tonality.tonic, 0);
    QCOMPARE(track.features->tonality.mode, analysis::Mode::Major);
    QCOMPARE(models::heardFeatures(track), heard);
    QCOMPARE(*heard->rhythm.tempoBpm, 62.0F); // what others share is not touched
}

void TestCorrection::partsAreCorrectedByThemselves()
{
    Track track = heardTrack(62.0F);
    models::setCorrection(track, {.tempoBpm = 124.0F, .tonic = {}});
    QCOMPARE(*track.features->tonality.tonic, 9);
    models::setCorrection(track, {.tempoBpm = {}, .tonic = 4, .mode = analysis::Mode::Minor});
    QCOMPARE(*track.features->rhythm.tempoBpm, 62.0F);
    QCOMPARE(*track.features->tonality.tonic, 4);
}

void TestCorrection::takenBackIsAsHeard()
{
    Track track = heardTrack(62.0F);
    const auto heard = track.features;
    models::setCorrection(track, {.tempoBpm = 124.0F, .tonic = 2});
    models::setCorrection(track, {});
    QCOMPARE(track.features, heard);
    QVERIFY(!track.heard);
}

void TestCorrection::survivesAnotherAnalysis()
{
    Track track = heardTrack(62.0F);
    models::setCorrection(track, {.tempoBpm = 124.0F, .tonic = {}});
    const auto again = makeFeatures({.tempoBpm = 93.0F, .tonic = 2});
    models::setHeardFeatures(track, again);
    QCOMPARE(*track.features->rhythm.tempoBpm, 124.0F);
    QCOMPARE(*track.features->tonality.tonic, 2); // what the user did not say is heard anew
    QCOMPARE(models::heardFeatures(track), again);
}

void TestCorrection::staysWithoutAnAnalysis()
{
    Track track = heardTrack(62.0F);
    models::setCorrection(track, {.tempoBpm = 124.0F, .tonic = {}});
    models::setHeardFeatures(track, nullptr); // the file is another one now
    QVERIFY(!track.isAnalysed());
    QVERIFY(!track.heard);
    models::setHeardFeatures(track, makeFeatures({.tempoBpm = 80.0F}));
    QCOMPARE(*track.features->rhythm.tempoBpm, 124.0F);
}

void TestCorrection::beatFactorIsASimpleRatio_data()
{
    QTest::addColumn<float>("heard");
    QTest::addColumn<float>("said");
    QTest::addColumn<double>("factor");
    QTest::newRow("twice") << 62.0F << 124.0F << 2.0;
    QTest::newRow("half") << 170.0F << 85.0F << 0.5;
    QTest::newRow("tapped, 1.6 % off") << 62.0F << 126.0F << 2.0;
    QTest::newRow("triplets") << 120.0F << 80.0F << 2.0 / 3.0;
    QTest::newRow("another tempo") << 100.0F << 117.0F << 1.0;
    QTest::newRow("none") << 100.0F << 0.0F << 1.0;
}

void TestCorrection::beatFactorIsASimpleRatio()
{
    QFETCH(const float, heard);
    QFETCH(const float, said);
    Track track = heardTrack(heard);
    if (said > 0.0F) {
        models::setCorrection(track, {.tempoBpm = said, .tonic = {}});
    }
    QTEST(models::beatFactor(track), "factor");
}

QTEST_GUILESS_MAIN(TestCorrection)
#include "tst_correction.moc"
