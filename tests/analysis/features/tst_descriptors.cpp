// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/descriptors.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>

using analysis::Descriptors;
using analysis::Features;

namespace {

Features describe(Descriptors& descriptors, std::span<const float> samples, std::size_t block)
{
    descriptors.reset();
    for (std::size_t at = 0; at < samples.size(); at += block) {
        descriptors.process(samples.subspan(at, std::min(block, samples.size() - at)));
    }
    descriptors.endExcerpt();
    Features features;
    descriptors.describe(features);
    return features;
}

std::vector<float> smallSong()
{
    std::vector<float> song = support::joined({support::monoChord({261.63, 329.63, 392.0}, 3.0),
        support::monoChord({349.23, 440.0, 523.25}, 3.0), support::monoNoise(0.5, 0.1)});
    const std::vector<float> beat = support::monoClicks(120.0, 6.5);
    for (std::size_t i = 0; i < song.size(); ++i) {
        song[i] += beat[i];
    }
    return song;
}

} // namespace

class TestDescriptors : public QObject
{
    Q_OBJECT

private slots:
    void blockSizeDoesNotMatter_data();
    void blockSizeDoesNotMatter();
    void reuseDoesNotMatter();
    void beatsOfATrackEndWithIt();
    void valuesAreFinite_data();
    void valuesAreFinite();
    void smallSongIsUnderstood();
};

void TestDescriptors::blockSizeDoesNotMatter_data()
{
    QTest::addColumn<int>("block");
    for (const int block : {1, 2, 3, 7, 511, 4096, 65536}) {
        QTest::addRow("blocks of %d", block) << block;
    }
}

void TestDescriptors::blockSizeDoesNotMatter()
{
    QFETCH(int, block);
    const std::vector<float> song = smallSong();
    Descriptors descriptors;
    const Features whole = describe(descriptors, song, song.size());
    QVERIFY(describe(descriptors, song, static_cast<std::size_t>(block)) == whole);
}

void TestDescriptors::reuseDoesNotMatter()
{
    const std::vector<float> song = smallSong();
    Descriptors fresh;
    const Features expected = describe(fresh, song, 1000);
    Descriptors used;
    describe(used, support::monoNoise(2.0), 1000);
    used.process(support::monoSine(300.0, 1.1)); // a file that ended in an error
    QVERIFY(describe(used, song, 1000) == expected);
}

void TestDescriptors::beatsOfATrackEndWithIt()
{
    Descriptors descriptors;
    const auto detailsOf = [&descriptors](std::span<const float> samples) {
        Features features = describe(descriptors, samples, 4096);
        analysis::Details details;
        descriptors.describeCourse(features, details);
        return details;
    };
    const analysis::Details song = detailsOf(support::monoClicks(120.0, 20.0));
    QVERIFY(song.beatTimesS.size() > 30U && !song.tempiBpm.empty());
    const analysis::Details tone = detailsOf(support::monoSine(440.0, 10.0));
    QVERIFY(tone.beatTimesS.empty() && tone.tempiBpm.empty());
}

void TestDescriptors::valuesAreFinite_data()
{
    QTest::addColumn<QVector<float>>("samples");
    QTest::newRow("no samples") << QVector<float>();
    QTest::newRow("one sample") << QVector<float>{0.5F};
    QTest::newRow("one sample less than a frame") << QVector<float>(511, 0.5F);
    QTest::newRow("silence") << QVector<float>(30000);
    QTest::newRow("constant") << QVector<float>(30000, 0.3F);
    QTest::newRow("denormal") << QVector<float>(30000, 1e-40F);
    QTest::newRow("overshooting") << QVector<float>(30000, 1e4F);
    QTest::newRow("not numbers") << QVector<float>(30000, std::nanf(""));
    QVector<float> broken(30000, 0.1F);
    broken[9000] = INFINITY;
    broken[12000] = std::nanf("");
    QTest::newRow("broken in the middle") << broken;
    QVector<float> impulse(30000);
    impulse[15000] = 1.0F;
    QTest::newRow("impulse") << impulse;
}

void TestDescriptors::valuesAreFinite()
{
    QFETCH(QVector<float>, samples);
    Descriptors descriptors;
    const Features features =
        describe(descriptors, {samples.data(), static_cast<std::size_t>(samples.size())}, 1000);
    const analysis::Timbre& timbre = features.timbre;
    std::vector<float> values{timbre.centroidHz, timbre.bandwidthHz, timbre.rolloffHz,
        timbre.flatness, timbre.flux, timbre.zeroCrossingRate, features.rhythm.onsetRateHz,
        features.rhythm.tempoConfidence, features.tonality.keyConfidence,
        features.tonality.tuningHz, features.rhythm.tempoBpm.value_or(100.0F)};
    values.insert(values.end(), features.mfcc.mean.begin(), features.mfcc.mean.end());
    values.insert(values.end(), features.mfcc.deviation.begin(), features.mfcc.deviation.end());
    values.insert(values.end(), timbre.contrastDb.begin(), timbre.contrastDb.end());
    values.insert(
        values.end(), features.tonality.chromaMean.begin(), features.tonality.chromaMean.end());
    for (const float value : values) {
        QVERIFY(std::isfinite(value));
    }
}

void TestDescriptors::smallSongIsUnderstood()
{
    Descriptors descriptors;
    const Features features = describe(descriptors, smallSong(), 3000);
    QVERIFY(features.rhythm.tempoBpm);
    QVERIFY(std::abs(*features.rhythm.tempoBpm - 120.0F) < 0.5F);
    QVERIFY(std::abs(features.rhythm.onsetRateHz - 2.0F) < 0.4F);
    // C major and F major chords: the only key with both that a profile prefers to its relatives
    // is one of those two.
    QVERIFY(features.tonality.tonic == 0 || features.tonality.tonic == 5);
    QCOMPARE(features.tonality.mode, analysis::Mode::Major);
    QVERIFY(std::abs(features.tonality.tuningHz - 440.0F) < 1.0F);
}

QTEST_GUILESS_MAIN(TestDescriptors)
#include "tst_descriptors.moc"
