// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/pushpull.h"
#include "analysis/features/rhythmmeter.h"
#include "tests/support/onsets.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using analysis::OnsetCurve;
using analysis::PushPull;
using analysis::pushPull;

namespace {

constexpr double kBeatS = 0.6;
constexpr int kBeats = 48;

/// An onset on each beat, `delayS` behind it, scattered by up to `scatterS` to either side.
OnsetCurve curve(double delayS, double scatterS = 0.0, float strength = 1.0F)
{
    std::mt19937 random(3);
    std::vector<support::Onset> onsets;
    for (int beat = 1; beat <= kBeats; ++beat) {
        const double share = static_cast<double>(random() % 2001) / 1000.0 - 1.0;
        onsets.push_back({beat * kBeatS + delayS + share * scatterS, strength});
    }
    return support::onsetCurve((kBeats + 2) * kBeatS, onsets);
}

/// The beats in frames, each `offS` beside the true one.
std::vector<double> beatFrames(double offS = 0.0)
{
    std::vector<double> frames;
    for (int beat = 1; beat <= kBeats; ++beat) {
        frames.push_back((beat * kBeatS + offS) * analysis::kOnsetRateHz);
    }
    return frames;
}

/// A bass drum, or else a cymbal, on each beat and `delayS` behind it.
void addStrokes(std::vector<float>& sound, bool isBass, double delayS)
{
    std::mt19937 random(5);
    for (int beat = 1; beat <= kBeats; ++beat) {
        const auto start =
            static_cast<std::size_t>((beat * kBeatS + delayS) * support::kMonoRateHz);
        const std::size_t length = isBass ? 3000 : 1200;
        for (std::size_t i = 0; i < length && start + i < sound.size(); ++i) {
            const double t = static_cast<double>(i) / support::kMonoRateHz;
            const double noise = static_cast<double>(random() % 2001) / 1000.0 - 1.0;
            const double drum = std::sin(2.0 * std::numbers::pi * 70.0 * t) * std::exp(-t * 30.0);
            // The difference of neighbouring values of white noise lies in the treble.
            const double cymbal = noise * std::exp(-t * 80.0);
            sound[start + i] += static_cast<float>(isBass ? 0.5 * drum : 0.2 * cymbal);
            if (!isBass && i > 0) {
                sound[start + i - 1] -= static_cast<float>(0.2 * cymbal);
            }
        }
    }
}

} // namespace

class TestPushPull : public QObject
{
    Q_OBJECT

private slots:
    void attacksAgainstTheBass_data();
    void attacksAgainstTheBass();
    void spreadIsThatOfTheAttacks();
    void bassJitterIsNoPush();
    void isAbsentWithoutOneOfThem();
    void drumsAreHeard_data();
    void drumsAreHeard();
};

void TestPushPull::attacksAgainstTheBass_data()
{
    QTest::addColumn<double>("delayMs");
    QTest::addColumn<double>("beatsOffMs");
    QTest::newRow("together") << 0.0 << 0.0;
    QTest::newRow("10 ms ahead") << -10.0 << 0.0;
    QTest::newRow("25 ms ahead") << -25.0 << 0.0;
    QTest::newRow("20 ms behind") << 20.0 << 0.0;
    QTest::newRow("20 ms behind, beats follow the attacks") << 20.0 << 20.0;
}

void TestPushPull::attacksAgainstTheBass()
{
    QFETCH(const double, delayMs);
    QFETCH(const double, beatsOffMs);
    const std::optional<PushPull> found =
        pushPull(curve(0.0), curve(delayMs / 1000.0), beatFrames(beatsOffMs / 1000.0));
    QVERIFY(found);
    // A peak drawn by hand, three frames wide, is read to within an eighth of a frame: 1.5 ms.
    QVERIFY2(std::abs(static_cast<double>(found->offsetMs) - delayMs) < 1.5,
        qPrintable(QString::number(static_cast<double>(found->offsetMs))));
    QVERIFY(found->spreadMs < 1.5F);
}

void TestPushPull::spreadIsThatOfTheAttacks()
{
    const std::optional<PushPull> found = pushPull(curve(0.0), curve(0.005, 0.015), beatFrames());
    QVERIFY(found);
    // Even over +-15 ms: 15 / sqrt 3 = 8.7 ms; the mean of 48 strays by 8.7 / sqrt 48 = 1.3 ms.
    QVERIFY(std::abs(found->spreadMs - 8.7F) < 2.0F);
    QVERIFY(std::abs(found->offsetMs - 5.0F) < 4.0F);
}

void TestPushPull::bassJitterIsNoPush()
{
    // Bass and treble scattered alike: against the line through nine beats the mean stays 0.
    const std::optional<PushPull> found =
        pushPull(curve(0.0, 0.012), curve(0.0, 0.012), beatFrames());
    QVERIFY(found);
    QVERIFY(std::abs(found->offsetMs) < 1.5F);
}

void TestPushPull::isAbsentWithoutOneOfThem()
{
    const OnsetCurve nothing = support::onsetCurve((kBeats + 2) * kBeatS, {});
    QVERIFY(!pushPull(nothing, curve(0.0), beatFrames()));
    QVERIFY(!pushPull(curve(0.0), nothing, beatFrames()));
    const std::vector<double> few(15, 100.0);
    QVERIFY(!pushPull(curve(0.0), curve(0.0), few));
}

void TestPushPull::drumsAreHeard_data()
{
    QTest::addColumn<double>("delayMs");
    QTest::newRow("together") << 0.0;
    QTest::newRow("ahead") << -20.0;
    QTest::newRow("behind") << 20.0;
}

void TestPushPull::drumsAreHeard()
{
    QFETCH(const double, delayMs);
    std::vector<float> sound(
        static_cast<std::size_t>((kBeats + 1) * kBeatS * support::kMonoRateHz));
    addStrokes(sound, true, 0.0);
    addStrokes(sound, false, delayMs / 1000.0);
    analysis::RhythmMeter meter;
    analysis::Stft stft(analysis::kRhythmFrames);
    stft.addConsumer(meter);
    stft.process(sound);
    stft.finish();
    meter.endCurve();
    const analysis::Rhythm rhythm = meter.rhythm();
    QVERIFY(rhythm.pushPullMs && rhythm.pushPullSpreadMs);
    // Frames lie 11.6 ms apart and are 46 ms long: a few milliseconds are left.
    QVERIFY2(std::abs(static_cast<double>(*rhythm.pushPullMs) - delayMs) < 5.0,
        qPrintable(QString::number(static_cast<double>(*rhythm.pushPullMs))));
}

QTEST_GUILESS_MAIN(TestPushPull)
#include "tst_pushpull.moc"
