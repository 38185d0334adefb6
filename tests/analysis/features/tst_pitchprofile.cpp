// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/key.h"
#include "analysis/features/pitchprofile.h"
#include "tests/support/tones.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using analysis::PitchProfile;

namespace {

void measure(PitchProfile& profile, std::span<const float> samples)
{
    analysis::Stft stft(analysis::kPitchFrames);
    stft.addConsumer(profile);
    stft.process(samples);
    stft.finish();
}

int strongest(const PitchProfile& profile)
{
    const auto chroma = profile.chroma();
    return static_cast<int>(std::ranges::max_element(chroma) - chroma.begin());
}

} // namespace

class TestPitchProfile : public QObject
{
    Q_OBJECT

private slots:
    void silenceHasNoPitch();
    void toneHasItsPitchClass_data();
    void toneHasItsPitchClass();
    void harmonicsOfATone();
    void triadHasItsKey_data();
    void triadHasItsKey();
    void tuningIsHeard_data();
    void tuningIsHeard();
    void noiseIsNotTonal_data();
    void noiseIsNotTonal();
    void chordInNoiseIsTonal();
    void gainDoesNotMatter();
};

void TestPitchProfile::silenceHasNoPitch()
{
    PitchProfile profile;
    measure(profile, std::vector<float>(30000));
    for (const float value : profile.chroma()) {
        QCOMPARE(value, 0.0F);
    }
    QCOMPARE(profile.tuningHz(), 440.0F);
    QVERIFY(!profile.isTonal());
}

void TestPitchProfile::toneHasItsPitchClass_data()
{
    QTest::addColumn<double>("hz");
    QTest::addColumn<int>("pitchClass");
    QTest::newRow("C3") << 130.813 << 0;
    QTest::newRow("E flat 4") << 311.127 << 3;
    QTest::newRow("A4") << 440.0 << 9;
    QTest::newRow("B5") << 987.767 << 11;
}

void TestPitchProfile::toneHasItsPitchClass()
{
    QFETCH(double, hz);
    QFETCH(int, pitchClass);
    PitchProfile profile;
    measure(profile, support::monoSine(hz, 3.0));
    QCOMPARE(strongest(profile), pitchClass);
    const auto chroma = profile.chroma();
    QVERIFY(std::abs(std::accumulate(chroma.begin(), chroma.end(), 0.0F) - 1.0F) < 1e-5F);
}

void TestPitchProfile::harmonicsOfATone()
{
    // A sine on A may be harmonic 1, 2, 4 or 8 of an A, 3 or 6 of a D, 5 of an F, 7 of a B. With
    // weights .6^(h-1) and cos^2 of the distances (2 cents, 14 cents, 31 cents):
    // A 1 + .6 + .216 + .028 = 1.844, D (.36 + .078) * .996 = .436, F .130 * .823 = .107,
    // B .047 * .314 = .015; their sum is 2.402.
    PitchProfile profile;
    measure(profile, support::monoSine(440.0, 5.0));
    const auto chroma = profile.chroma();
    QVERIFY(std::abs(chroma[9] - 0.768F) < 0.01F);
    QVERIFY(std::abs(chroma[2] - 0.182F) < 0.01F);
    QVERIFY(std::abs(chroma[5] - 0.045F) < 0.01F);
}

void TestPitchProfile::triadHasItsKey_data()
{
    QTest::addColumn<double>("third");
    QTest::addColumn<int>("mode");
    QTest::newRow("C major") << 329.628 << static_cast<int>(analysis::Mode::Major);
    QTest::newRow("C minor") << 311.127 << static_cast<int>(analysis::Mode::Minor);
}

void TestPitchProfile::triadHasItsKey()
{
    QFETCH(double, third);
    QFETCH(int, mode);
    PitchProfile profile;
    // With the root doubled in the bass, as a cadence has it.
    measure(profile, support::monoChord({130.813, 261.626, third, 391.995}, 4.0));
    const auto key = analysis::keyOf(profile.chroma());
    QVERIFY(key);
    QCOMPARE(key->tonic, 0);
    QCOMPARE(static_cast<int>(key->mode), mode);
}

void TestPitchProfile::tuningIsHeard_data()
{
    QTest::addColumn<double>("cents");
    for (const double cents : {-40.0, -15.0, 0.0, 10.0, 30.0}) {
        QTest::addRow("%g cents", cents) << cents;
    }
}

void TestPitchProfile::tuningIsHeard()
{
    QFETCH(double, cents);
    const double factor = std::exp2(cents / 1200.0);
    PitchProfile profile;
    measure(
        profile, support::monoChord({261.626 * factor, 329.628 * factor, 391.995 * factor}, 4.0));
    // 30 cents above 440 Hz are 447.7 Hz. A parabola through Hann bins errs by up to 2 cents here.
    QVERIFY(std::abs(1200.0 * std::log2(static_cast<double>(profile.tuningHz()) / 440.0) - cents)
        < 2.5);
    QVERIFY(profile.chroma()[0] > 0.2F);
}

void TestPitchProfile::noiseIsNotTonal_data()
{
    QTest::addColumn<double>("seconds");
    QTest::newRow("a moment") << 0.3;
    QTest::newRow("3 s") << 3.0;
    QTest::newRow("20 s") << 20.0;
}

void TestPitchProfile::noiseIsNotTonal()
{
    QFETCH(double, seconds);
    PitchProfile profile;
    measure(profile, support::monoNoise(seconds));
    QVERIFY(!profile.isTonal());
}

void TestPitchProfile::chordInNoiseIsTonal()
{
    std::vector<float> sound = support::monoNoise(5.0, 0.1);
    const std::vector<float> chord = support::monoChord({220.0, 277.18, 329.63}, 5.0);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        sound[i] += chord[i];
    }
    PitchProfile profile;
    measure(profile, sound);
    QVERIFY(profile.isTonal());
    QVERIFY(profile.tuningAgreement() <= 1.0F);
}

void TestPitchProfile::gainDoesNotMatter()
{
    const std::vector<float> sound =
        support::joined({support::monoChord({220.0, 277.18, 329.63}, 2.0),
            support::monoChord({293.66, 369.99}, 2.0, 0.1)});
    PitchProfile loud;
    PitchProfile quiet;
    measure(loud, sound);
    measure(quiet, support::scaled(sound, 0.01F));
    for (std::size_t i = 0; i < analysis::kChromaCount; ++i) {
        QVERIFY(std::abs(loud.chroma()[i] - quiet.chroma()[i]) < 1e-4F);
    }
    QVERIFY(std::abs(loud.tuningHz() - quiet.tuningHz()) < 1e-2F);
}

QTEST_GUILESS_MAIN(TestPitchProfile)
#include "tst_pitchprofile.moc"
