// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/beats.h"
#include "analysis/features/localtempo.h"
#include "tests/support/onsets.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using analysis::beatFrames;

namespace {

std::vector<double> beatTimes(const analysis::OnsetCurve& curve, float bpm)
{
    std::vector<double> times = beatFrames(curve, analysis::localTempi(curve, bpm));
    std::ranges::transform(times, times.begin(), analysis::onsetTimeS);
    return times;
}

// Peaks a frame and a half wide lie where a parabola finds them within half a frame.
constexpr double kFrameS = 1.0 / analysis::kOnsetRateHz;

} // namespace

class TestBeats : public QObject
{
    Q_OBJECT

private slots:
    void nothingHasNoBeats();
    void beatsLieOnTheOnsets_data();
    void beatsLieOnTheOnsets();
    void missingOnsetsAreFilledIn();
    void silenceAtTheEndsHasNone();
    void rampIsFollowed();
    void tenHoursTakeLittleMemory();
};

void TestBeats::nothingHasNoBeats()
{
    QVERIFY(beatFrames({}, {}).empty());
    const std::vector<float> tempi(8, 120.0F);
    QVERIFY(beatFrames(support::onsetCurve(20.0, {}), tempi).empty());
    QVERIFY(beatFrames(support::onsetCurve(20.0, support::beats(120.0, 20.0)), {}).empty());
}

void TestBeats::beatsLieOnTheOnsets_data()
{
    QTest::addColumn<double>("bpm");
    for (const double bpm : {52.0, 60.0, 97.3, 120.0, 151.0, 205.0}) {
        QTest::addRow("%g BPM", bpm) << bpm;
    }
}

void TestBeats::beatsLieOnTheOnsets()
{
    QFETCH(double, bpm);
    const std::vector<support::Onset> onsets = support::beats(bpm, 40.0);
    const auto times = beatTimes(support::onsetCurve(40.0, onsets), static_cast<float>(bpm));
    QCOMPARE(times.size(), onsets.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        QVERIFY(std::abs(times[i] - onsets[i].seconds) < 0.6 * kFrameS);
    }
}

void TestBeats::missingOnsetsAreFilledIn()
{
    const std::vector<support::Onset> all = support::beats(110.0, 40.0);
    std::vector<support::Onset> some;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i % 5 != 3 && (i < 30 || i > 37)) {
            some.push_back(all[i]);
        }
    }
    const auto times = beatTimes(support::onsetCurve(40.0, some), 110.0F);
    QCOMPARE(times.size(), all.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        // Without an onset the beat may lie anywhere within the 70 ms of the usual tolerance.
        QVERIFY(std::abs(times[i] - all[i].seconds) < 0.07);
    }
}

void TestBeats::silenceAtTheEndsHasNone()
{
    std::vector<support::Onset> onsets;
    for (const support::Onset& onset : support::beats(120.0, 20.0)) {
        onsets.push_back({10.0 + onset.seconds, onset.strength});
    }
    const auto times = beatTimes(support::onsetCurve(45.0, onsets), 120.0F);
    QCOMPARE(times.size(), onsets.size());
    QVERIFY(times.front() > 10.4 && times.back() < 30.1);
}

void TestBeats::rampIsFollowed()
{
    std::vector<support::Onset> onsets;
    for (double t = 0.5; t < 120.0; t += 60.0 / (100.0 + 30.0 * t / 120.0)) {
        onsets.push_back({t, 1.0F});
    }
    const auto times = beatTimes(support::onsetCurve(120.0, onsets), 115.0F);
    QCOMPARE(times.size(), onsets.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        QVERIFY(std::abs(times[i] - onsets[i].seconds) < 0.6 * kFrameS);
    }
}

void TestBeats::tenHoursTakeLittleMemory()
{
    // 36 000 s at 86.13 frames a second. The curve takes a byte for each, the backward links of
    // the tracker two; the beats, two a second, eight bytes each.
    constexpr double kSeconds = 36000.0;
    analysis::OnsetCurve curve;
    const auto frames = static_cast<std::size_t>(kSeconds * analysis::kOnsetRateHz);
    const double period = 0.5 * analysis::kOnsetRateHz;
    for (std::size_t i = 0; i < frames; ++i) {
        curve.push(std::fmod(static_cast<double>(i) + 0.5, period) < 1.0 ? 1.0F : 0.0F);
    }
    const std::vector<float> tempi(frames / analysis::kLocalTempoHop + 1, 120.0F);
    const std::vector<double> beats = beatFrames(curve, tempi);
    // The score of the chain has grown to 72 000 onsets by then, and still tells frames apart.
    QVERIFY(std::abs(static_cast<double>(beats.size()) - 2.0 * kSeconds) < 3.0);
    const double last = analysis::onsetTimeS(beats.back());
    QVERIFY(std::abs(last - std::round(2.0 * last) / 2.0) < 0.012);
}

QTEST_GUILESS_MAIN(TestBeats)
#include "tst_beats.moc"
