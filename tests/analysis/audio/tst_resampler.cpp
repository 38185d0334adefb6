// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/resampler.h"
#include "tests/support/signal.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using analysis::AudioBlock;
using analysis::kAnalysisRateHz;
using analysis::Resampler;
using analysis::Result;

namespace {

void append(std::vector<float>& samples, const Result<std::span<const float>>& more)
{
    QVERIFY(more.hasValue());
    samples.insert(samples.end(), more->begin(), more->end());
}

/// All of `signal`, fed in blocks of `blockFrames`, and the rest of the filter.
std::vector<float> resampled(
    Resampler& resampler, const support::Signal& signal, std::size_t blockFrames)
{
    std::vector<float> output;
    const std::size_t step = blockFrames * static_cast<std::size_t>(signal.channels);
    for (std::size_t start = 0; start < signal.samples.size(); start += step) {
        const std::span<const float> block =
            std::span(signal.samples).subspan(start, std::min(step, signal.samples.size() - start));
        append(output, resampler.process(AudioBlock{block, signal.channels, signal.sampleRateHz}));
    }
    append(output, resampler.flush());
    return output;
}

std::vector<float> resampled(const support::Signal& signal, std::size_t blockFrames = 4096)
{
    Result<Resampler> resampler = Resampler::create(signal.sampleRateHz, signal.channels);
    return resampler ? resampled(*resampler, signal, blockFrames) : std::vector<float>{};
}

} // namespace

class TestResampler : public QObject
{
    Q_OBJECT

private slots:
    void toneKeepsLevelAndPlace_data();
    void toneKeepsLevelAndPlace();
    void toneAboveTheBandVanishes();
    void blockSizeDoesNotMatter_data();
    void blockSizeDoesNotMatter();
    void rightRatePassesThrough();
    void channelsAreAveraged();
    void oneSoundAfterAnother();
    void refusedFormats();
};

void TestResampler::toneKeepsLevelAndPlace_data()
{
    QTest::addColumn<int>("sampleRateHz");
    QTest::newRow("8 kHz") << 8000;
    QTest::newRow("32 kHz") << 32000;
    QTest::newRow("44.1 kHz") << 44100;
    QTest::newRow("48 kHz") << 48000;
    QTest::newRow("96 kHz") << 96000;
    QTest::newRow("352.8 kHz") << 352800;
}

void TestResampler::toneKeepsLevelAndPlace()
{
    QFETCH(const int, sampleRateHz);
    const std::vector<float> output = resampled(support::sine(1000.0, 1.0, 0.5, sampleRateHz, 2));
    QVERIFY(std::abs(static_cast<double>(output.size()) - kAnalysisRateHz) <= 32.0);
    // The same sine, sampled at the new rate: no delay, no gain. The filter's ripple and its edges
    // stay below .2 %.
    for (std::size_t i = 1000; i < 21000; ++i) {
        const double expected = 0.5
            * std::sin(2.0 * std::numbers::pi * 1000.0 * static_cast<double>(i) / kAnalysisRateHz);
        QVERIFY(std::abs(static_cast<double>(output[i]) - expected) < 0.001);
    }
}

void TestResampler::toneAboveTheBandVanishes()
{
    const std::vector<float> output = resampled(support::sine(15000.0, 1.0, 0.5));
    double largest = 0.0;
    for (std::size_t i = 1000; i < 21000; ++i) {
        largest = std::max(largest, std::abs(static_cast<double>(output[i])));
    }
    QVERIFY(largest < 0.5e-3); // 60 dB under the tone
}

void TestResampler::blockSizeDoesNotMatter_data()
{
    QTest::addColumn<int>("blockFrames");
    QTest::addColumn<int>("sampleRateHz");
    for (const int sampleRateHz : {44100, 48000, 8000}) {
        for (const int blockFrames : {1, 7, 512, 4096, 10000}) {
            QTest::addRow("blocks of %d at %d Hz", blockFrames, sampleRateHz)
                << blockFrames << sampleRateHz;
        }
    }
}

void TestResampler::blockSizeDoesNotMatter()
{
    QFETCH(const int, blockFrames);
    QFETCH(const int, sampleRateHz);
    const support::Signal signal = support::noise(0.5, 0.5, sampleRateHz);
    QCOMPARE(resampled(signal, static_cast<std::size_t>(blockFrames)),
        resampled(signal, signal.samples.size()));
}

void TestResampler::rightRatePassesThrough()
{
    const support::Signal signal = support::noise(0.2, 0.5, kAnalysisRateHz);
    QCOMPARE(resampled(signal), signal.samples);
}

void TestResampler::channelsAreAveraged()
{
    support::Signal signal = support::silence(0.01, kAnalysisRateHz, 3);
    for (std::size_t i = 0; i < signal.samples.size(); i += 3) {
        signal.samples[i] = 0.9F;
        signal.samples[i + 1] = -0.3F;
        signal.samples[i + 2] = 0.15F;
    }
    const std::vector<float> output = resampled(signal);
    QCOMPARE(output.size(), signal.samples.size() / 3);
    QVERIFY(
        std::ranges::all_of(output, [](float sample) { return std::abs(sample - 0.25F) < 1e-6F; }));
}

void TestResampler::oneSoundAfterAnother()
{
    const support::Signal first = support::noise(0.1, 0.5, 44100, 1);
    const support::Signal second = support::noise(0.1, 0.5, 44100, 2);
    Result<Resampler> resampler = Resampler::create(44100, 1);
    QVERIFY(resampler.hasValue());
    QCOMPARE(resampled(*resampler, first, 4096), resampled(first));
    QCOMPARE(resampled(*resampler, second, 4096), resampled(second));
}

void TestResampler::refusedFormats()
{
    QVERIFY(!Resampler::create(0, 2).hasValue());
    QVERIFY(!Resampler::create(44100, 0).hasValue());
}

QTEST_GUILESS_MAIN(TestResampler)
#include "tst_resampler.moc"
