// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/pitchmotion.h"
#include "tests/support/tones.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

using analysis::PitchMotion;

namespace {

/// Keeps the motion of every frame.
class Recorder final : public analysis::SpectrumConsumer
{
public:
    void consume(const analysis::Spectrum& spectrum) override
    {
        motion.consume(spectrum);
        frames.push_back(motion.latest());
        together.push_back(motion.together());
    }

    PitchMotion motion;
    std::vector<PitchMotion::Motion> frames;
    std::vector<int> together;
};

std::vector<PitchMotion::Motion> motionOf(std::span<const float> sound)
{
    Recorder recorder;
    analysis::Stft stft(analysis::kTimbreFrames);
    stft.addConsumer(recorder);
    stft.process(sound);
    stft.finish();
    return recorder.frames;
}

/// Harmonics up to 4 kHz of a pitch that glides at a constant rate.
std::vector<float> glide(double startHz, double centsPerS, double seconds, float gain = 0.1F)
{
    std::vector<float> sound(static_cast<std::size_t>(seconds * support::kMonoRateHz));
    double phase = 0.0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double timeS = static_cast<double>(i) / support::kMonoRateHz;
        const double hz = startHz * std::exp2(centsPerS * timeS / 1200.0);
        phase += 2.0 * std::numbers::pi * hz / support::kMonoRateHz;
        for (int k = 1; k * hz < 4000.0; ++k) {
            sound[i] += gain * static_cast<float>(std::sin(k * phase) / std::sqrt(k));
        }
    }
    return sound;
}

/// Mean over bands and frames, without the frames at the ends, which hold half the sound.
double meanSteps(const std::vector<PitchMotion::Motion>& frames)
{
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t t = 4; t + 4 < frames.size(); ++t) {
        for (const PitchMotion::Band& band : frames[t]) {
            sum += static_cast<double>(band.steps);
            ++count;
        }
    }
    return sum / static_cast<double>(count);
}

} // namespace

class TestPitchMotion : public QObject
{
    Q_OBJECT

private slots:
    void glidesAreMeasured_data();
    void glidesAreMeasured();
    void heldToneStandsStill();
    void partialsGlideTogether();
    void gainDoesNotMatter();
    void breakForgetsTheFrameBefore();
};

void TestPitchMotion::glidesAreMeasured_data()
{
    QTest::addColumn<double>("centsPerS");
    QTest::newRow("up by a fifth in a second") << 700.0;
    QTest::newRow("up by an octave in a second") << 1200.0;
    QTest::newRow("down by a fifth in a second") << -700.0;
}

void TestPitchMotion::glidesAreMeasured()
{
    QFETCH(const double, centsPerS);
    // From frame to frame pass 512 samples; a step is 20 cents. The parabola between steps and
    // partials that cross the edges of the bands leave some error.
    const double expected = centsPerS * 512.0 / 22050.0 / 20.0;
    const double measured = meanSteps(motionOf(glide(330.0, centsPerS, 0.8)));
    QVERIFY2(std::abs(measured - expected) < 0.2 * std::abs(expected),
        qPrintable(QStringLiteral("%1, expected %2").arg(measured).arg(expected)));
}

void TestPitchMotion::heldToneStandsStill()
{
    const auto frames = motionOf(glide(330.0, 0.0, 1.0));
    for (std::size_t t = 4; t + 4 < frames.size(); ++t) {
        for (const PitchMotion::Band& band : frames[t]) {
            QVERIFY(!band.isMoving());
            QVERIFY(band.likeness > 0.99F);
            QVERIFY(band.gain < 0.01F);
            QVERIFY(band.contrast > 0.2F && band.contrast <= 1.0F);
        }
    }
}

void TestPitchMotion::partialsGlideTogether()
{
    // What speech has and drums have not: all six bands follow one pitch, but for partials that
    // cross from band to band.
    const auto shareOf = [](std::span<const float> sound, int bands) {
        Recorder recorder;
        analysis::Stft stft(analysis::kTimbreFrames);
        stft.addConsumer(recorder);
        stft.process(sound);
        const auto count = std::ranges::count_if(
            recorder.together, [bands](int together) { return together >= bands; });
        return static_cast<double>(count) / static_cast<double>(recorder.together.size());
    };
    QVERIFY(shareOf(glide(330.0, 900.0, 1.0), 2) > 0.8);
    QVERIFY(shareOf(glide(330.0, 900.0, 1.0), 4) > 0.5);
    QVERIFY(shareOf(glide(330.0, 0.0, 1.0), 1) < 0.05);
    QVERIFY(shareOf(support::monoNoise(2.0), 2) < 0.3);
    QVERIFY(shareOf(support::monoClicks(240.0, 2.0), 2) < 0.1);
}

void TestPitchMotion::gainDoesNotMatter()
{
    const auto loud = motionOf(glide(330.0, 700.0, 0.5));
    const auto quiet = motionOf(glide(330.0, 700.0, 0.5, 0.01F));
    QCOMPARE(quiet.size(), loud.size());
    for (std::size_t t = 4; t + 4 < loud.size(); ++t) {
        for (std::size_t b = 0; b < PitchMotion::kBands; ++b) {
            QVERIFY(std::abs(quiet[t][b].steps - loud[t][b].steps) < 0.01F);
            QVERIFY(std::abs(quiet[t][b].contrast - loud[t][b].contrast) < 0.001F);
        }
    }
}

void TestPitchMotion::breakForgetsTheFrameBefore()
{
    Recorder recorder;
    analysis::Stft stft(analysis::kTimbreFrames);
    stft.addConsumer(recorder);
    stft.process(glide(330.0, 700.0, 0.5));
    recorder.motion.breakContinuity();
    const std::size_t before = recorder.frames.size();
    stft.process(glide(330.0, 700.0, 0.1));
    QVERIFY(recorder.frames.size() > before + 1);
    for (const PitchMotion::Band& band : recorder.frames[before]) {
        QCOMPARE(band.steps, 0.0F);
        QCOMPARE(band.likeness, 0.0F);
    }
    QVERIFY(recorder.frames[before + 1].front().likeness > 0.0F);
}

QTEST_GUILESS_MAIN(TestPitchMotion)
#include "tst_pitchmotion.moc"
