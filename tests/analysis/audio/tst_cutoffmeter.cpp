// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/cutoffmeter.h"
#include "tests/support/signal.h"

#include <QTest>

#include <cmath>
#include <numbers>

using analysis::CutoffMeter;

namespace {

/// White noise through a windowed sinc of 511 taps: at 44.1 kHz it falls by 70 dB in 480 Hz.
support::Signal lowPassed(support::Signal signal, double cutoffHz)
{
    constexpr int kTaps = 511;
    std::vector<float> taps(kTaps);
    const double cycles = cutoffHz / signal.sampleRateHz;
    for (int i = 0; i < kTaps; ++i) {
        const double t = i - (kTaps - 1) / 2.0;
        const double phase = 2.0 * std::numbers::pi * i / (kTaps - 1);
        const double window = 0.42 - 0.5 * std::cos(phase) + 0.08 * std::cos(2.0 * phase);
        const double x = 2.0 * std::numbers::pi * cycles * t;
        taps[static_cast<std::size_t>(i)] =
            static_cast<float>(window * 2.0 * cycles * (t == 0.0 ? 1.0 : std::sin(x) / x));
    }
    std::vector<float> filtered(signal.samples.size(), 0.0F);
    for (std::size_t i = kTaps; i < filtered.size(); ++i) {
        float sum = 0.0F;
        for (std::size_t tap = 0; tap < kTaps; ++tap) {
            sum += taps[tap] * signal.samples[i - tap];
        }
        filtered[i] = sum;
    }
    signal.samples = std::move(filtered);
    return signal;
}

std::optional<float> cutoffOf(const support::Signal& signal, std::size_t block = 1 << 20)
{
    CutoffMeter meter(signal.sampleRateHz, signal.channels);
    const std::span<const float> all(signal.samples);
    for (std::size_t at = 0; at < all.size(); at += block) {
        meter.add({.samples = all.subspan(at, std::min(block, all.size() - at)),
            .channels = signal.channels,
            .sampleRateHz = signal.sampleRateHz});
    }
    return meter.cutoffHz();
}

} // namespace

class TestCutoffMeter : public QObject
{
    Q_OBJECT

private slots:
    void edgeIsFound_data();
    void edgeIsFound();
    void fullSpectraHaveNone();
    void slopesAreNoEdge();
    void shortSilentAndNarrow();
    void blockSizeDoesNotMatter();
};

void TestCutoffMeter::edgeIsFound_data()
{
    QTest::addColumn<double>("hz");
    QTest::newRow("11 kHz") << 11'000.0;
    QTest::newRow("16 kHz") << 16'000.0;
    QTest::newRow("19 kHz") << 19'000.0;
}

void TestCutoffMeter::edgeIsFound()
{
    QFETCH(const double, hz);
    const std::optional<float> edge = cutoffOf(lowPassed(support::noise(6.0), hz));
    QVERIFY(edge);
    QVERIFY(std::abs(static_cast<double>(*edge) - hz) < 500.0);
}

void TestCutoffMeter::fullSpectraHaveNone()
{
    QVERIFY(!cutoffOf(support::noise(6.0)));
}

void TestCutoffMeter::slopesAreNoEdge()
{
    // A pole at .9 of one pass each way falls by 26 dB from 1 to 20 kHz, and by 52 twice.
    support::Signal signal = support::noise(6.0);
    for (int pass = 0; pass < 2; ++pass) {
        float last = 0.0F;
        for (float& sample : signal.samples) {
            last = 0.9F * last + 0.1F * sample;
            sample = last;
        }
    }
    QVERIFY(!cutoffOf(signal));
}

void TestCutoffMeter::shortSilentAndNarrow()
{
    QVERIFY(!cutoffOf(lowPassed(support::noise(2.0), 16'000.0)));
    QVERIFY(!cutoffOf(support::silence(10.0)));
    QVERIFY(!cutoffOf(support::noise(10.0, 0.5, 22050)));
}

void TestCutoffMeter::blockSizeDoesNotMatter()
{
    const support::Signal signal = lowPassed(support::noise(6.0), 15'000.0);
    const std::optional<float> whole = cutoffOf(signal);
    QVERIFY(whole);
    QVERIFY(cutoffOf(signal, 1) == whole);
    QVERIFY(cutoffOf(signal, 4801) == whole);
}

QTEST_GUILESS_MAIN(TestCutoffMeter)
#include "tst_cutoffmeter.moc"
