// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/waveformmeter.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>

using analysis::WaveformMeter;
using analysis::WaveformPoint;

namespace {

std::vector<WaveformPoint> pointsOf(const std::vector<float>& samples, std::size_t block = 4096)
{
    analysis::Stft stft(analysis::kTimbreFrames);
    WaveformMeter meter;
    stft.addConsumer(meter);
    std::span<const float> rest(samples);
    while (!rest.empty()) {
        const auto part = rest.first(std::min(block, rest.size()));
        meter.process(part);
        stft.process(part);
        rest = rest.subspan(part.size());
    }
    stft.finish();
    return meter.points();
}

} // namespace

class TestWaveformMeter : public QObject
{
    Q_OBJECT

private slots:
    void lengths_data();
    void lengths();
    void levelOfASine();
    void colourFollowsTheFrequency_data();
    void colourFollowsTheFrequency();
    void halvesAreWhereTheyAre();
    void blockSizeDoesNotMatter();
};

void TestWaveformMeter::lengths_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("points");
    QTest::newRow("nothing") << 0 << 0;
    QTest::newRow("one sample") << 1 << 1;
    QTest::newRow("two frames") << 1024 << 2;
    QTest::newRow("a little more than the columns") << 512 * 401 << 400;
    // 3 200 cells hold 74 s; beyond, each covers more frames.
    QTest::newRow("three minutes") << 180 * 22050 << 400;
}

void TestWaveformMeter::lengths()
{
    QFETCH(const int, samples);
    QFETCH(const int, points);
    const std::vector<float> silence(static_cast<std::size_t>(samples));
    QCOMPARE(pointsOf(silence).size(), static_cast<std::size_t>(points));
}

void TestWaveformMeter::levelOfASine()
{
    for (const WaveformPoint& point : pointsOf(support::monoSine(1000.0, 60.0, 0.5))) {
        QVERIFY(std::abs(point.peak - 0.5F) < 0.01F);
        QVERIFY(std::abs(point.rms - 0.5F / std::sqrt(2.0F)) < 0.01F);
    }
}

void TestWaveformMeter::colourFollowsTheFrequency_data()
{
    QTest::addColumn<double>("hz");
    QTest::addColumn<int>("band");
    QTest::newRow("bass") << 100.0 << 0;
    QTest::newRow("voice") << 1000.0 << 1;
    QTest::newRow("cymbal") << 8000.0 << 2;
}

void TestWaveformMeter::colourFollowsTheFrequency()
{
    QFETCH(const double, hz);
    QFETCH(const int, band);
    const std::vector<WaveformPoint> points = pointsOf(support::monoSine(hz, 20.0));
    const WaveformPoint& point = points[200];
    const std::array<float, 3> shares{point.low, point.middle, point.high};
    QVERIFY(shares[static_cast<std::size_t>(band)] > 0.99F);
    QVERIFY(std::abs(shares[0] + shares[1] + shares[2] - 1.0F) < 1e-5F);
}

void TestWaveformMeter::halvesAreWhereTheyAre()
{
    const std::vector<WaveformPoint> points = pointsOf(
        support::joined({support::monoSine(500.0, 100.0, 0.8), std::vector<float>(2'205'000)}));
    QCOMPARE(points.size(), 400U);
    QVERIFY(points[198].peak > 0.79F);
    QCOMPARE(points[201].peak, 0.0F);
    QCOMPARE(points[201].middle, 0.0F);
}

void TestWaveformMeter::blockSizeDoesNotMatter()
{
    const std::vector<float> sound =
        support::joined({support::monoNoise(2.0), support::monoSine(300.0, 2.0)});
    const std::vector<WaveformPoint> whole = pointsOf(sound);
    const std::vector<WaveformPoint> cut = pointsOf(sound, 171);
    QCOMPARE(cut.size(), whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        QVERIFY(std::abs(cut[i].rms - whole[i].rms) < 1e-5F);
        QVERIFY(std::abs(cut[i].high - whole[i].high) < 1e-5F);
        QCOMPARE(cut[i].peak, whole[i].peak);
    }
}

QTEST_GUILESS_MAIN(TestWaveformMeter)
#include "tst_waveformmeter.moc"
