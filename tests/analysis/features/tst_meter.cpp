// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/meter.h"
#include "analysis/features/rhythmmeter.h"
#include "tests/support/onsets.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>
#include <numeric>

using analysis::barsOf;

namespace {

std::vector<double> framesOf(const std::vector<support::Onset>& onsets)
{
    std::vector<double> frames;
    for (const support::Onset& onset : onsets) {
        frames.push_back(onset.seconds * analysis::kOnsetRateHz);
    }
    return frames;
}

// A bass note on the first beat of each bar, a click on all of them.
std::vector<float> bars(double bpm, int beatsPerBar, double seconds)
{
    std::vector<float> sound = support::monoClicks(bpm, seconds, 0.4);
    const std::vector<float> bass = support::monoSine(80.0, 0.15, 0.5);
    for (double start = 0.0; start + 1.0 < seconds; start += beatsPerBar * 60.0 / bpm) {
        const auto first = static_cast<std::size_t>(start * support::kMonoRateHz);
        for (std::size_t i = 0; i < bass.size(); ++i) {
            sound[first + i] += bass[i];
        }
    }
    return sound;
}

} // namespace

class TestMeter : public QObject
{
    Q_OBJECT

private slots:
    void accentsTellTheBar_data();
    void accentsTellTheBar();
    void barsBeginWhereTheBassIs_data();
    void barsBeginWhereTheBassIs();
    void aBeatTooManyIsSteppedOver();
    void evenBeatsAreNoSureBars();
    void withoutBeatsNoBars();
};

void TestMeter::accentsTellTheBar_data()
{
    QTest::addColumn<double>("bpm");
    QTest::addColumn<int>("beats");
    QTest::newRow("waltz, 120 BPM") << 120.0 << 3;
    QTest::newRow("waltz, 150 BPM") << 150.0 << 3;
    QTest::newRow("four beats, 120 BPM") << 120.0 << 4;
    QTest::newRow("four beats, 95 BPM") << 95.0 << 4;
}

void TestMeter::accentsTellTheBar()
{
    QFETCH(double, bpm);
    QFETCH(int, beats);
    analysis::RhythmMeter meter;
    analysis::Stft stft(analysis::kRhythmFrames);
    stft.addConsumer(meter);
    stft.process(bars(bpm, beats, 30.0));
    stft.finish();
    meter.endCurve();
    const analysis::Meter result =
        analysis::meterOf(meter.periodicities(), static_cast<float>(bpm));
    QCOMPARE(result.beats, beats);
    QVERIFY(result.confidence >= 0.5F && result.confidence <= 1.0F);
}

void TestMeter::barsBeginWhereTheBassIs_data()
{
    QTest::addColumn<int>("beats");
    QTest::newRow("three") << 3;
    QTest::newRow("four") << 4;
}

void TestMeter::barsBeginWhereTheBassIs()
{
    QFETCH(int, beats);
    // support::beats() begins with beat 1; number `beats` of the bar is the loud one.
    const std::vector<support::Onset> onsets = support::beats(120.0, 30.0, beats);
    const analysis::OnsetCurve curve = support::onsetCurve(30.0, onsets);
    const analysis::Bars bars = barsOf(curve, curve, framesOf(onsets), beats);
    const std::vector<std::uint32_t>& found = bars.downbeats;
    QVERIFY(bars.confidence > 0.8F && bars.confidence <= 1.0F);
    QCOMPARE(found.size(), onsets.size() / static_cast<std::size_t>(beats));
    for (std::size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(static_cast<std::size_t>(found[i]), (i + 1) * static_cast<std::size_t>(beats) - 1);
    }
}

void TestMeter::aBeatTooManyIsSteppedOver()
{
    // Eight bars of four, one beat more, eight bars: the accents move on by one.
    std::vector<support::Onset> onsets;
    for (int i = 0; i < 65; ++i) {
        const bool loud = i < 32 ? i % 4 == 0 : (i - 33) % 4 == 0;
        onsets.push_back({1.0 + 0.5 * i, loud ? 1.0F : 0.3F});
    }
    const analysis::OnsetCurve curve = support::onsetCurve(35.0, onsets);
    const std::vector<std::uint32_t> found = barsOf(curve, curve, framesOf(onsets), 4).downbeats;
    QCOMPARE(found.size(), std::size_t{16});
    QCOMPARE(found.front(), 0U);
    QCOMPARE(found[8], 33U);
    QCOMPARE(found.back(), 61U);
}

void TestMeter::evenBeatsAreNoSureBars()
{
    // No place is stronger than the next: the logistic function of almost nothing is a half.
    const std::vector<support::Onset> onsets = support::beats(120.0, 30.0);
    const analysis::OnsetCurve curve = support::onsetCurve(30.0, onsets);
    const analysis::Bars bars = barsOf(curve, curve, framesOf(onsets), 4);
    QVERIFY(!bars.downbeats.empty());
    QVERIFY(std::abs(bars.confidence - 0.52F) < 0.05F);
}

void TestMeter::withoutBeatsNoBars()
{
    const analysis::Bars none = barsOf({}, {}, {}, 4);
    QVERIFY(none.downbeats.empty());
    QCOMPARE(none.confidence, 0.0F);
}

QTEST_GUILESS_MAIN(TestMeter)
#include "tst_meter.moc"
