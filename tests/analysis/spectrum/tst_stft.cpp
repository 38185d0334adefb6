// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spectrum/stft.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>
#include <vector>

using analysis::FrameShape;
using analysis::Spectrum;
using analysis::Stft;

namespace {

class Recorder final : public analysis::SpectrumConsumer
{
public:
    void consume(const Spectrum& spectrum) override
    {
        frames.emplace_back(spectrum.magnitudes.begin(), spectrum.magnitudes.end());
        powers.emplace_back(spectrum.powers.begin(), spectrum.powers.end());
    }

    std::vector<std::vector<float>> frames;
    std::vector<std::vector<float>> powers;
};

std::vector<float> noise(std::size_t count)
{
    std::mt19937 generator(7);
    std::vector<float> samples(count);
    for (float& sample : samples) {
        sample = static_cast<float>(generator()) / 4294967296.0F - 0.5F;
    }
    return samples;
}

Recorder& run(
    Recorder& recorder, FrameShape shape, std::span<const float> samples, std::size_t block)
{
    Stft stft(shape);
    stft.addConsumer(recorder);
    for (std::size_t at = 0; at < samples.size(); at += block) {
        stft.process(samples.subspan(at, std::min(block, samples.size() - at)));
    }
    stft.finish();
    return recorder;
}

} // namespace

class TestStft : public QObject
{
    Q_OBJECT

private slots:
    void frameCount_data();
    void frameCount();
    void blockSizeDoesNotMatter_data();
    void blockSizeDoesNotMatter();
    void sineHasItsAmplitude();
    void frameIsCentredOnItsSample();
    void secondSignalStartsAnew();
};

void TestStft::frameCount_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("frames");
    // 1 + samples / hop, none for no sound at all.
    QTest::newRow("nothing") << 0 << 0;
    QTest::newRow("one sample") << 1 << 1;
    QTest::newRow("one less than a hop") << 511 << 1;
    QTest::newRow("a hop") << 512 << 2;
    QTest::newRow("ten hops and a bit") << 5200 << 11;
}

void TestStft::frameCount()
{
    QFETCH(int, samples);
    QFETCH(int, frames);
    Recorder recorder;
    run(recorder, analysis::kTimbreFrames, noise(static_cast<std::size_t>(samples)), 1000);
    QCOMPARE(recorder.frames.size(), static_cast<std::size_t>(frames));
}

void TestStft::blockSizeDoesNotMatter_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("hop");
    QTest::addColumn<int>("block");
    for (const FrameShape shape :
        {analysis::kRhythmFrames, analysis::kTimbreFrames, analysis::kPitchFrames}) {
        for (const int block : {1, 2, 3, 7, 511, 512, 4096, 20000}) {
            QTest::addRow("%d/%d in blocks of %d", shape.size, shape.hop, block)
                << shape.size << shape.hop << block;
        }
    }
}

void TestStft::blockSizeDoesNotMatter()
{
    QFETCH(int, size);
    QFETCH(int, hop);
    QFETCH(int, block);
    const std::vector<float> samples = noise(20000);
    const FrameShape shape{.size = size, .hop = hop};
    Recorder whole;
    Recorder pieces;
    run(whole, shape, samples, samples.size());
    run(pieces, shape, samples, static_cast<std::size_t>(block));
    QVERIFY(whole.frames == pieces.frames);
    QVERIFY(whole.powers == pieces.powers);
}

void TestStft::sineHasItsAmplitude()
{
    std::vector<float> samples(8192);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double phase = 2.0 * std::numbers::pi * 100.0 / 2048.0 * static_cast<double>(i);
        samples[i] = static_cast<float>(0.3 * std::sin(phase));
    }
    Recorder recorder;
    run(recorder, analysis::kTimbreFrames, samples, 1000);
    const std::vector<float>& middle = recorder.frames.at(8);
    QVERIFY(std::abs(middle[100] - 0.3F) < 1e-5F);
    // The Hann window spreads half the amplitude into each neighbour and nothing beyond.
    QVERIFY(std::abs(middle[99] - 0.15F) < 1e-5F);
    QVERIFY(std::abs(middle[101] - 0.15F) < 1e-5F);
    QVERIFY(middle[103] < 1e-5F);
    QVERIFY(std::abs(recorder.powers.at(8)[100] - 0.09F) < 1e-5F);
}

void TestStft::frameIsCentredOnItsSample()
{
    std::vector<float> samples(4096);
    samples[1024] = 1.0F;
    Recorder recorder;
    run(recorder, analysis::kTimbreFrames, samples, 100);
    // The window is 1 at its centre and 1/2 a quarter of its length away; times the scale 4/2048.
    QVERIFY(std::abs(recorder.frames.at(2)[50] - 4.0F / 2048.0F) < 1e-7F);
    QVERIFY(std::abs(recorder.frames.at(1)[50] - 2.0F / 2048.0F) < 1e-7F);
    QVERIFY(std::abs(recorder.frames.at(3)[50] - 2.0F / 2048.0F) < 1e-7F);
    QVERIFY(recorder.frames.at(4)[50] < 1e-7F);
}

void TestStft::secondSignalStartsAnew()
{
    const std::vector<float> samples = noise(3000);
    Recorder recorder;
    Stft stft(analysis::kRhythmFrames);
    stft.addConsumer(recorder);
    stft.process(samples);
    stft.finish();
    const std::vector<std::vector<float>> first = recorder.frames;
    recorder.frames.clear();
    stft.process(samples);
    stft.finish();
    QVERIFY(first == recorder.frames);
}

QTEST_GUILESS_MAIN(TestStft)
#include "tst_stft.moc"
