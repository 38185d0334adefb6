// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/ffmpeghandles.h"
#include "analysis/audio/sampleconverter.h"

#include <QTest>

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
}

#include <cmath>
#include <cstring>

using analysis::FramePtr;
using analysis::SampleConverter;

namespace {

FramePtr constantFrame(int frames, int rateHz, int channels, float value)
{
    FramePtr frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_FLT;
    frame->sample_rate = rateHz;
    frame->nb_samples = frames;
    av_channel_layout_default(&frame->ch_layout, channels);
    if (av_frame_get_buffer(frame.get(), 0) < 0) {
        return nullptr;
    }
    for (int i = 0; i < frames * channels; ++i) {
        std::memcpy(
            frame->data[0] + static_cast<std::size_t>(i) * sizeof value, &value, sizeof value);
    }
    return frame;
}

} // namespace

class TestSampleConverter : public QObject
{
    Q_OBJECT

private slots:
    void samplesOfTheSameRatePassThrough();
    void anotherRateIsConverted();
    void aRateFarTooLowIsRefused();
};

void TestSampleConverter::samplesOfTheSameRatePassThrough()
{
    SampleConverter converter(44'100, 2, analysis::kMaxSample);
    QVERIFY(converter.append(*constantFrame(1000, 44'100, 2, 0.25F)));
    QCOMPARE(converter.samples().size(), std::size_t{2000});
    QCOMPARE(converter.samples().front(), 0.25F);
    QCOMPARE(converter.samples().back(), 0.25F);
}

void TestSampleConverter::anotherRateIsConverted()
{
    SampleConverter converter(192'000, 1, analysis::kMaxSample);
    QVERIFY(converter.append(*constantFrame(4000, 8'000, 1, 0.5F)));
    QVERIFY(converter.drain());
    // Half a second, but for what the filter takes at the end.
    const auto count = static_cast<double>(converter.samples().size());
    QVERIFY(std::abs(count - 96'000.0) < 1'000.0);
    QVERIFY(std::abs(converter.samples()[converter.samples().size() / 2] - 0.5F) < 0.01F);
}

/// A chained stream may claim 1 Hz behind 655 350 Hz: a frame would become some 10 GB.
void TestSampleConverter::aRateFarTooLowIsRefused()
{
    SampleConverter converter(655'350, 1, analysis::kMaxSample);
    QVERIFY(converter.append(*constantFrame(100, 655'350, 1, 0.5F)));
    const auto refused = converter.append(*constantFrame(4'096, 1, 1, 0.5F));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, analysis::ErrorCode::NotAudio);
    QCOMPARE(converter.samples().size(), std::size_t{100}); // nothing of it is kept
    converter.clear(false);
    QVERIFY(converter.append(*constantFrame(100, 655'350, 1, 0.5F))); // and it goes on
    QCOMPARE(converter.samples().size(), std::size_t{100});
}

QTEST_GUILESS_MAIN(TestSampleConverter)
#include "tst_sampleconverter.moc"
