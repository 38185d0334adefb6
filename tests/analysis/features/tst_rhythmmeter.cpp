// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/rhythmmeter.h"
#include "tests/support/tones.h"

#include <QTest>

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
    void gainDoesNotMatter();
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
