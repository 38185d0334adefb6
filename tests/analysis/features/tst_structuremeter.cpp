// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/structuremeter.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>

using analysis::Segment;

namespace {

struct Structure
{
    std::vector<Segment> segments;
    std::optional<double> excerptStartS;
};

Structure structureOf(const std::vector<float>& samples, std::size_t block = 4096)
{
    analysis::Stft timbre(analysis::kTimbreFrames);
    analysis::Stft pitch(analysis::kPitchFrames);
    analysis::Cepstrum cepstrum;
    analysis::PitchProfile profile;
    analysis::PitchCourse course(profile);
    analysis::StructureMeter meter(cepstrum);
    timbre.addConsumer(cepstrum);
    timbre.addConsumer(meter);
    pitch.addConsumer(profile);
    pitch.addConsumer(course);
    course.addConsumer(meter);
    std::span<const float> rest(samples);
    while (!rest.empty()) {
        const auto part = rest.first(std::min(block, rest.size()));
        timbre.process(part);
        pitch.process(part);
        rest = rest.subspan(part.size());
    }
    timbre.finish();
    pitch.finish();
    course.finish();
    meter.finish();
    return {meter.segments(), meter.excerptStartS()};
}

std::vector<float> dark(double seconds)
{
    return support::monoChord({110.0, 138.6, 164.8}, seconds);
}

std::vector<float> bright(double seconds)
{
    std::vector<float> sound = support::monoNoise(seconds, 0.2);
    const std::vector<float> chord = support::monoChord({783.99, 987.77, 1174.66}, seconds);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        sound[i] += chord[i];
    }
    return sound;
}

} // namespace

class TestStructureMeter : public QObject
{
    Q_OBJECT

private slots:
    void partsAreFoundAndNamed();
    void oneSoundIsOnePart();
    void shortAndSilent();
    void theExcerptIsOfTheLongerPart();
    void hoursStayBounded();
    void blockSizeDoesNotMatter();
};

void TestStructureMeter::partsAreFoundAndNamed()
{
    const std::vector<Segment> segments =
        structureOf(support::joined({dark(30.0), bright(30.0), dark(30.0)})).segments;
    QCOMPARE(segments.size(), 3U);
    QCOMPARE(segments[0].startS, 0.0);
    // To the nearest cell of .93 s.
    QVERIFY(std::abs(segments[1].startS - 30.0) < 1.0);
    QVERIFY(std::abs(segments[2].startS - 60.0) < 1.0);
    QCOMPARE(segments[0].label, 0);
    QCOMPARE(segments[1].label, 1);
    QCOMPARE(segments[2].label, 0);
}

void TestStructureMeter::oneSoundIsOnePart()
{
    QCOMPARE(structureOf(dark(60.0)).segments.size(), 1U);
    QCOMPARE(structureOf(support::monoNoise(60.0)).segments.size(), 1U);
}

void TestStructureMeter::shortAndSilent()
{
    QVERIFY(structureOf({}).segments.empty());
    QVERIFY(structureOf(dark(0.3)).segments.empty());
    const Structure silent = structureOf(std::vector<float>(std::size_t{22050} * 30));
    QVERIFY(silent.segments.empty() && !silent.excerptStartS);
    const Structure brief = structureOf(dark(10.0));
    QCOMPARE(brief.segments.size(), 1U);
    QVERIFY(!brief.excerptStartS);
}

void TestStructureMeter::theExcerptIsOfTheLongerPart()
{
    const Structure structure = structureOf(support::joined({bright(20.0), dark(60.0)}));
    QVERIFY(structure.excerptStartS);
    QVERIFY(*structure.excerptStartS >= 19.0 && *structure.excerptStartS <= 65.0);
}

void TestStructureMeter::hoursStayBounded()
{
    // Three hours of parts of 9 s, by the frames alone: 1 160 parts.
    const analysis::Cepstrum cepstrum;
    analysis::StructureMeter meter(cepstrum);
    const analysis::Spectrum none{};
    for (int frame = 0; frame < 58'000; ++frame) {
        for (int i = 0; i < 8; ++i) {
            meter.consume(none);
        }
        analysis::PitchFrame pitches{};
        pitches[static_cast<std::size_t>(frame / 50 % 7)] = 1.0F;
        meter.consumePitches(pitches);
    }
    meter.finish();
    QVERIFY(meter.segments().size() > 100 && meter.segments().size() <= 1025);
}

void TestStructureMeter::blockSizeDoesNotMatter()
{
    const std::vector<float> sound = support::joined({dark(20.0), bright(20.0)});
    const Structure whole = structureOf(sound);
    const Structure cut = structureOf(sound, 777);
    QVERIFY(whole.segments == cut.segments);
    QVERIFY(whole.excerptStartS == cut.excerptStartS);
}

QTEST_GUILESS_MAIN(TestStructureMeter)
#include "tst_structuremeter.moc"
