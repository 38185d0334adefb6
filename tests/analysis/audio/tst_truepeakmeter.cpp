// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/truepeakmeter.h"
#include "tests/support/signal.h"

#include <ebur128.h>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using analysis::AudioBlock;
using analysis::TruePeakMeter;

namespace {

float truePeak(const support::Signal& signal, std::size_t blockFrames = 4096)
{
    TruePeakMeter meter(signal.sampleRateHz, signal.channels);
    const std::size_t step = blockFrames * static_cast<std::size_t>(signal.channels);
    for (std::size_t start = 0; start < signal.samples.size(); start += step) {
        meter.add(AudioBlock{
            std::span(signal.samples).subspan(start, std::min(step, signal.samples.size() - start)),
            signal.channels, signal.sampleRateHz});
    }
    return meter.peak();
}

double decibels(double magnitude)
{
    return 20.0 * std::log10(magnitude);
}

/// libebur128's own value, linear.
double referencePeak(const support::Signal& signal)
{
    ebur128_state* state = ebur128_init(static_cast<unsigned>(signal.channels),
        static_cast<unsigned long>(signal.sampleRateHz), EBUR128_MODE_TRUE_PEAK);
    ebur128_add_frames_float(state, signal.samples.data(),
        signal.samples.size() / static_cast<std::size_t>(signal.channels));
    double largest = 0.0;
    for (unsigned channel = 0; channel < static_cast<unsigned>(signal.channels); ++channel) {
        double peak = 0.0;
        ebur128_true_peak(state, channel, &peak);
        largest = std::max(largest, peak);
    }
    ebur128_destroy(&state);
    return largest;
}

} // namespace

class TestTruePeakMeter : public QObject
{
    Q_OBJECT

private slots:
    void sineBetweenTheSamples();
    void sinesOfTech3341_data();
    void sinesOfTech3341();
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void blockSizeDoesNotMatter_data();
    void blockSizeDoesNotMatter();
    void silenceHasNoPeak();
};

void TestTruePeakMeter::sineBetweenTheSamples()
{
    // A quarter of the rate at 45 degrees: all samples are +-sin(45 degrees), 3.01 dB under the
    // crest.
    const support::Signal signal =
        support::sine(12000.0, 1.0, 1.0, 48000, 1, std::numbers::pi / 4.0);
    const float samplePeak = *std::ranges::max_element(signal.samples);
    QVERIFY(std::abs(decibels(static_cast<double>(samplePeak)) + 3.01) < 0.01);
    // Annex 2 allows -.55 dB here; the abrupt start rings a little above the crest.
    const double peak = decibels(static_cast<double>(truePeak(signal)));
    QVERIFY2(peak > -0.55 && peak < 0.6, qPrintable(QString::number(peak)));
}

void TestTruePeakMeter::sinesOfTech3341_data()
{
    QTest::addColumn<double>("divisor"); // of the sample rate
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("amplitude");
    QTest::addColumn<double>("expectedDb");
    // EBU Tech 3341, table 1, cases 15 to 19.
    QTest::newRow("15") << 4.0 << 0.0 << 0.5 << -6.0;
    QTest::newRow("16") << 4.0 << 45.0 << 0.5 << -6.0;
    QTest::newRow("17") << 6.0 << 60.0 << 0.5 << -6.0;
    QTest::newRow("18") << 8.0 << 67.5 << 0.5 << -6.0;
    QTest::newRow("19") << 4.0 << 45.0 << 1.41 << 3.0;
}

void TestTruePeakMeter::sinesOfTech3341()
{
    QFETCH(const double, divisor);
    QFETCH(const double, degrees);
    QFETCH(const double, amplitude);
    QFETCH(const double, expectedDb);
    support::Signal signal = support::sine(
        48000.0 / divisor, 1.0, amplitude, 48000, 2, degrees * std::numbers::pi / 180.0);
    // Faded in and out, as an edge would ring above the sine itself.
    const auto frames = static_cast<double>(signal.samples.size() / 2);
    for (std::size_t i = 0; i < signal.samples.size(); ++i) {
        const auto frame = static_cast<double>(i / 2);
        const double fade = std::min({1.0, frame / 4800.0, (frames - frame) / 4800.0});
        signal.samples[i] *= static_cast<float>(fade);
    }
    const double peak = decibels(static_cast<double>(truePeak(signal)));
    QVERIFY2(
        peak >= expectedDb - 0.4 && peak <= expectedDb + 0.2, qPrintable(QString::number(peak)));
}

void TestTruePeakMeter::agreesWithTheReference_data()
{
    QTest::addColumn<int>("sampleRateHz");
    QTest::addColumn<int>("channels");
    QTest::addColumn<double>("fadeExponent");
    for (const int sampleRateHz : {8000, 44100, 48000, 95999, 96000, 176400, 192000}) {
        for (const int channels : {1, 2, 6}) {
            QTest::addRow("%d Hz, %d channels, rising", sampleRateHz, channels)
                << sampleRateHz << channels << 1.0;
            QTest::addRow("%d Hz, %d channels, falling", sampleRateHz, channels)
                << sampleRateHz << channels << -1.0;
        }
    }
}

void TestTruePeakMeter::agreesWithTheReference()
{
    QFETCH(const int, sampleRateHz);
    QFETCH(const int, channels);
    QFETCH(const double, fadeExponent);
    // Noise that swells or fades by 20 dB: the peak moves on, or stays at the start.
    support::Signal signal = support::noise(0.5 * channels, 0.9, sampleRateHz, 7);
    signal.channels = channels;
    const auto count = static_cast<double>(signal.samples.size());
    for (std::size_t i = 0; i < signal.samples.size(); ++i) {
        const double progress = static_cast<double>(i) / count;
        const double fall = fadeExponent > 0.0 ? 1.0 - progress : progress;
        signal.samples[i] *= static_cast<float>(std::pow(10.0, -fall));
    }
    const double difference =
        decibels(static_cast<double>(truePeak(signal))) - decibels(referencePeak(signal));
    // Single precision in another order.
    QVERIFY2(std::abs(difference) < 1e-4, qPrintable(QString::number(difference)));
}

void TestTruePeakMeter::blockSizeDoesNotMatter_data()
{
    QTest::addColumn<int>("blockFrames");
    for (const int blockFrames : {1, 7, 11, 12, 13, 64, 65, 512, 22050}) {
        QTest::addRow("blocks of %d", blockFrames) << blockFrames;
    }
}

void TestTruePeakMeter::blockSizeDoesNotMatter()
{
    QFETCH(const int, blockFrames);
    const support::Signal signal = support::noise(0.5, 0.7, 44100, 3);
    QCOMPARE(truePeak(signal, static_cast<std::size_t>(blockFrames)), truePeak(signal));
}

void TestTruePeakMeter::silenceHasNoPeak()
{
    QCOMPARE(truePeak(support::silence(1.0)), 0.0F);
}

QTEST_GUILESS_MAIN(TestTruePeakMeter)
#include "tst_truepeakmeter.moc"
