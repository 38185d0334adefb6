// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/rhythmmeter.h"
#include "tests/support/tones.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using analysis::Rhythm;
using analysis::RhythmMeter;

namespace {

Rhythm rhythmOf(std::span<const float> samples)
{
    RhythmMeter meter;
    analysis::Stft stft(analysis::kRhythmFrames);
    stft.addConsumer(meter);
    stft.process(samples);
    stft.finish();
    meter.endCurve();
    return meter.rhythm();
}

} // namespace

class TestRhythmMeter : public QObject
{
    Q_OBJECT

private slots:
    void stillSoundHasNoPulse_data();
    void stillSoundHasNoPulse();
    void noiseHasNoPulse();
    void clicksHaveTheirTempo_data();
    void clicksHaveTheirTempo();
    void onsetsAreCounted();
    void beatsLieOnTheClicks();
    void excerptsHaveNoBeats();
    void swingIsHeard();
    void gainDoesNotMatter();
    void blockSizeDoesNotMatter_data();
    void blockSizeDoesNotMatter();
    void resetForgets();
};

void TestRhythmMeter::stillSoundHasNoPulse_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<float>("value");
    QTest::newRow("no samples") << 0 << 0.0F;
    QTest::newRow("one sample") << 1 << 0.5F;
    QTest::newRow("a moment of silence") << 500 << 0.0F;
    QTest::newRow("silence") << 300000 << 0.0F;
}

void TestRhythmMeter::stillSoundHasNoPulse()
{
    QFETCH(int, samples);
    QFETCH(float, value);
    const Rhythm rhythm = rhythmOf(std::vector<float>(static_cast<std::size_t>(samples), value));
    QVERIFY(!rhythm.tempoBpm);
    QCOMPARE(rhythm.tempoConfidence, 0.0F);
    QCOMPARE(rhythm.onsetRateHz, 0.0F);
    QVERIFY(!rhythm.beatCount);
    QVERIFY(!rhythm.timeSignature);
    QVERIFY(!rhythm.danceability);
}

void TestRhythmMeter::noiseHasNoPulse()
{
    const Rhythm rhythm = rhythmOf(support::monoNoise(20.0));
    QVERIFY(!rhythm.tempoBpm);
    QVERIFY(rhythm.onsetRateHz < 0.6F);
}

void TestRhythmMeter::clicksHaveTheirTempo_data()
{
    QTest::addColumn<double>("bpm");
    for (const double bpm : {90.0, 120.0, 133.7, 160.0}) {
        QTest::addRow("%g BPM", bpm) << bpm;
    }
}

void TestRhythmMeter::clicksHaveTheirTempo()
{
    QFETCH(double, bpm);
    const Rhythm rhythm = rhythmOf(support::monoClicks(bpm, 25.0));
    QVERIFY(rhythm.tempoBpm);
    QVERIFY(std::abs(static_cast<double>(*rhythm.tempoBpm) - bpm) < 0.5);
}

void TestRhythmMeter::onsetsAreCounted()
{
    // 120 BPM are two clicks a second; the first lies at the very start, where nothing rises.
    const float rate = rhythmOf(support::monoClicks(120.0, 20.0)).onsetRateHz;
    QVERIFY(std::abs(rate - 2.0F) < 0.11F);
}

void TestRhythmMeter::beatsLieOnTheClicks()
{
    RhythmMeter meter;
    analysis::Stft stft(analysis::kRhythmFrames);
    stft.addConsumer(meter);
    stft.process(support::monoClicks(110.0, 30.0));
    stft.finish();
    meter.endCurve();
    analysis::RhythmCourse course;
    const Rhythm rhythm = meter.rhythm(&course);
    // Beats at 0, 0.545, ... 29.45: 55, of which the first has nothing to rise from.
    QCOMPARE(*rhythm.beatCount, 54);
    QCOMPARE(course.beatTimesS.size(), std::size_t{54});
    for (const double seconds : course.beatTimesS) {
        const double beat = seconds * 110.0 / 60.0;
        QVERIFY(std::abs(beat - std::round(beat)) * 60.0 / 110.0 < 0.015);
    }
    QVERIFY(!course.downbeats.empty());
    QCOMPARE(*rhythm.tempoStability, 1.0F);
}

void TestRhythmMeter::excerptsHaveNoBeats()
{
    RhythmMeter meter;
    analysis::Stft stft(analysis::kRhythmFrames);
    stft.addConsumer(meter);
    for (int excerpt = 0; excerpt < 2; ++excerpt) {
        stft.process(support::monoClicks(120.0, 15.0));
        stft.finish();
        meter.endCurve();
    }
    QVERIFY(meter.rhythm().tempoBpm);
    QVERIFY(meter.rhythm().timeSignature);
    QVERIFY(!meter.rhythm().beatCount);
}

void TestRhythmMeter::swingIsHeard()
{
    // Clicks at 120 BPM, weaker ones two thirds of a beat later.
    std::vector<float> sound = support::monoClicks(120.0, 30.0);
    const std::vector<float> offBeats = support::monoClicks(120.0, 29.0, 0.25);
    const auto shift = static_cast<std::size_t>(support::kMonoRateHz / 3);
    for (std::size_t i = 0; i < offBeats.size(); ++i) {
        sound[i + shift] += offBeats[i];
    }
    const Rhythm rhythm = rhythmOf(sound);
    QVERIFY(std::abs(*rhythm.tempoBpm - 120.0F) < 0.5F);
    QVERIFY(rhythm.swingRatio);
    // Half a frame of 43 to the beat moves the ratio by 6 %.
    QVERIFY(std::abs(*rhythm.swingRatio - 2.0F) < 0.15F);
}

void TestRhythmMeter::blockSizeDoesNotMatter_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 7, 255, 4097}) {
        QTest::addRow("%d samples", size) << size;
    }
}

void TestRhythmMeter::blockSizeDoesNotMatter()
{
    QFETCH(int, size);
    const std::vector<float> sound = support::monoClicks(100.0, 20.0);
    RhythmMeter meter;
    analysis::Stft stft(analysis::kRhythmFrames);
    stft.addConsumer(meter);
    const auto block = static_cast<std::size_t>(size);
    for (std::size_t at = 0; at < sound.size(); at += block) {
        stft.process(std::span(sound).subspan(at, std::min(block, sound.size() - at)));
    }
    stft.finish();
    meter.endCurve();
    // The frames are the same, and so is everything made of them.
    QVERIFY(meter.rhythm() == rhythmOf(sound));
}

void TestRhythmMeter::gainDoesNotMatter()
{
    const std::vector<float> sound = support::monoClicks(100.0, 15.0);
    const Rhythm loud = rhythmOf(sound);
    const Rhythm quiet = rhythmOf(support::scaled(sound, 0.02F));
    QVERIFY(std::abs(*loud.tempoBpm - *quiet.tempoBpm) < 0.05F);
    QVERIFY(std::abs(loud.onsetRateHz - quiet.onsetRateHz) < 1e-3F);
}

void TestRhythmMeter::resetForgets()
{
    RhythmMeter meter;
    analysis::Stft stft(analysis::kRhythmFrames);
    stft.addConsumer(meter);
    stft.process(support::monoClicks(150.0, 14.0));
    stft.finish();
    meter.endCurve();
    meter.reset();
    stft.process(support::monoClicks(100.0, 14.0));
    stft.finish();
    meter.endCurve();
    QVERIFY(meter.rhythm() == rhythmOf(support::monoClicks(100.0, 14.0)));
}

QTEST_GUILESS_MAIN(TestRhythmMeter)
#include "tst_rhythmmeter.moc"
