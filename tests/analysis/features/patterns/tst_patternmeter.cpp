// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/patternmeter.h"
#include "analysis/similarity/soundmodel.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>

using namespace analysis;

namespace {

SoundPatterns patternsOf(PatternMeter& meter, const std::vector<float>& samples)
{
    Stft stft(kTimbreFrames);
    stft.addConsumer(meter.sonogram());
    meter.sonogram().reset();
    stft.process(samples);
    stft.finish();
    meter.sonogram().endStretch();
    return meter.patterns();
}

std::size_t strongest(std::span<const std::uint8_t> steps)
{
    return static_cast<std::size_t>(std::ranges::max_element(steps) - steps.begin());
}

} // namespace

class TestPatternMeter : public QObject
{
    Q_OBJECT

private slots:
    void toneStandsAtItsPitch();
    void clicksHaveTheirTempo();
    void gainDoesNotMatter();
    void distanceTellsSoundsApart();
    void silenceHasPatterns();
};

void TestPatternMeter::toneStandsAtItsPitch()
{
    PatternMeter meter;
    // Band 36 has its centre at 38.4 * 2^3 = 307.2 Hz; the register begins at band 9. Half an
    // octave away there is nothing.
    const SoundPatterns patterns = patternsOf(meter, support::monoSine(307.2, 4.0));
    QCOMPARE(patterns.range[27], std::uint8_t{255});
    QCOMPARE(patterns.range[20], std::uint8_t{0});
    QCOMPARE(patterns.range[34], std::uint8_t{0});
    // Chroma classes begin at band 21: class 15 - 12. Its place with itself follows three rows of
    // 12, 11 and 10; that of the class half an octave above follows nine rows, of 12 to 4.
    QCOMPARE(patterns.harmony[33], std::uint8_t{255});
    QCOMPARE(patterns.harmony[72], std::uint8_t{0});
}

void TestPatternMeter::clicksHaveTheirTempo()
{
    PatternMeter meter;
    const SoundPatterns patterns = patternsOf(meter, support::monoClicks(120.0, 30.0));
    // Two clicks a second: tempo 21.2 of the pattern (12 * 50^(i / 36)); harmonics stand higher up,
    // so only up to 170 a minute is looked at.
    const auto low = std::span(patterns.rhythm).subspan(8 * kFluctuationTempos, 25);
    QVERIFY(std::abs(static_cast<int>(strongest(low)) - 21) <= 1);
}

void TestPatternMeter::gainDoesNotMatter()
{
    PatternMeter meter;
    const std::vector<float> sound =
        support::joined({support::monoNoise(3.0), support::monoChord({220.0, 330.0}, 3.0)});
    const SoundPatterns loud = patternsOf(meter, sound);
    const SoundPatterns quiet = patternsOf(meter, support::scaled(sound, 0.1F));
    const PartValues apart = partDistances(soundModel(loud), soundModel(quiet));
    // Between two tracks a part is about 3 on average; rounding moves steps by one here and there.
    for (const float part : apart) {
        QVERIFY2(part < 0.1F, QByteArray::number(static_cast<double>(part)).constData());
    }
}

void TestPatternMeter::distanceTellsSoundsApart()
{
    PatternMeter meter;
    const SoundModel noise = soundModel(patternsOf(meter, support::monoNoise(6.0)));
    const SoundModel more = soundModel(patternsOf(meter, support::monoNoise(5.0, 0.3)));
    const SoundModel chord =
        soundModel(patternsOf(meter, support::monoChord({220.0, 277.2, 329.6}, 6.0)));
    const PartValues same = partDistances(noise, more);
    const PartValues other = partDistances(noise, chord);
    for (const Part part : {Part::Timbre, Part::Contrast, Part::Harmony, Part::Range}) {
        QVERIFY(2.0F * same[indexOf(part)] < other[indexOf(part)]);
    }
}

void TestPatternMeter::silenceHasPatterns()
{
    PatternMeter meter;
    const SoundPatterns silence = patternsOf(meter, std::vector<float>(44100));
    const SoundPatterns nothing = patternsOf(meter, {});
    QVERIFY(silence == nothing);
    QVERIFY(std::isfinite(soundModel(silence).logDeterminant));
}

QTEST_GUILESS_MAIN(TestPatternMeter)
#include "tst_patternmeter.moc"
