// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/signalmeter.h"
#include "tests/support/signal.h"

#include <QTest>

#include <cmath>

using analysis::SignalMeter;

namespace {

SignalMeter measured(const support::Signal& signal, std::size_t blockFrames = 1 << 20)
{
    SignalMeter meter(signal.sampleRateHz, signal.channels);
    const std::size_t block = blockFrames * static_cast<std::size_t>(signal.channels);
    for (std::size_t at = 0; at < signal.samples.size(); at += block) {
        const std::span<const float> all(signal.samples);
        meter.add({.samples = all.subspan(at, std::min(block, all.size() - at)),
            .channels = signal.channels,
            .sampleRateHz = signal.sampleRateHz});
    }
    return meter;
}

bool isNear(double value, double expected, double tolerance = 1e-4)
{
    return std::abs(value - expected) < tolerance;
}

} // namespace

class TestSignalMeter : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsZero();
    void sineHasItsPeakAndRms();
    void fullScaleIsClipped();
    void offsetOfTheWorstChannel_data();
    void offsetOfTheWorstChannel();
    void silenceAtTheEnds();
    void allSilent();
    void blockSizeDoesNotMatter();
};

void TestSignalMeter::nothingIsZero()
{
    const SignalMeter meter(44100, 2);
    QCOMPARE(meter.peak(), 0.0F);
    QCOMPARE(meter.rms(), 0.0);
    QCOMPARE(meter.clippingShare(), 0.0);
    QCOMPARE(meter.dcOffset(), 0.0);
    QCOMPARE(meter.silenceAtStartS() + meter.silenceAtEndS(), 0.0);
}

void TestSignalMeter::sineHasItsPeakAndRms()
{
    const SignalMeter meter = measured(support::sine(441.0, 2.0, 0.5));
    QVERIFY(isNear(static_cast<double>(meter.peak()), 0.5));
    QVERIFY(isNear(meter.rms(), 0.5 / std::sqrt(2.0)));
}

void TestSignalMeter::fullScaleIsClipped()
{
    // A sine of twice full scale, clipped, stands at full scale where |sin| > 1/2: 2/3 of the time.
    support::Signal signal = support::sine(441.0, 2.0, 2.0);
    for (float& sample : signal.samples) {
        sample = std::clamp(sample, -1.0F, 1.0F);
    }
    QVERIFY(isNear(measured(signal).clippingShare(), 2.0 / 3.0, 0.02));
    QCOMPARE(measured(support::sine(441.0, 2.0, 0.99)).clippingShare(), 0.0);
}

void TestSignalMeter::offsetOfTheWorstChannel_data()
{
    QTest::addColumn<int>("channels");
    for (const int channels : {1, 2, 3, 6, 8}) {
        QTest::addRow("%d channels", channels) << channels;
    }
}

void TestSignalMeter::offsetOfTheWorstChannel()
{
    QFETCH(const int, channels);
    support::Signal signal = support::silence(1.0, 44100, channels);
    for (std::size_t i = 0; i < signal.samples.size(); ++i) {
        const auto channel = static_cast<int>(i % static_cast<std::size_t>(channels));
        signal.samples[i] = channel == channels - 1 ? -0.25F : 0.125F;
    }
    QVERIFY(isNear(measured(signal).dcOffset(), -0.25));
}

void TestSignalMeter::silenceAtTheEnds()
{
    support::Signal signal = support::silence(4.0, 8000, 2);
    // 1e-3 is -60 dBFS: the first sound is the sample over it, at 1 s; the last at 2.5 s.
    signal.samples[2 * 4000] = 0.0009F;
    signal.samples[2 * 8000 + 1] = 0.1F;
    signal.samples[2 * 20'000 - 1] = -0.1F;
    const SignalMeter meter = measured(signal);
    QCOMPARE(meter.silenceAtStartS(), 1.0);
    QCOMPARE(meter.silenceAtEndS(), 1.5);
}

void TestSignalMeter::allSilent()
{
    const SignalMeter meter = measured(support::silence(3.0));
    QCOMPARE(meter.silenceAtStartS(), 3.0);
    QCOMPARE(meter.silenceAtEndS(), 0.0);
}

void TestSignalMeter::blockSizeDoesNotMatter()
{
    support::Signal signal = support::noise(1.0, 0.7);
    signal.channels = 3;
    const SignalMeter whole = measured(signal);
    for (const std::size_t block : {1U, 7U, 1000U}) {
        const SignalMeter cut = measured(signal, block);
        QCOMPARE(cut.peak(), whole.peak());
        QVERIFY(isNear(cut.rms(), whole.rms(), 1e-6));
        QVERIFY(isNear(cut.dcOffset(), whole.dcOffset(), 1e-6));
        QCOMPARE(cut.silenceAtStartS(), whole.silenceAtStartS());
        QCOMPARE(cut.silenceAtEndS(), whole.silenceAtEndS());
    }
}

QTEST_GUILESS_MAIN(TestSignalMeter)
#include "tst_signalmeter.moc"
