// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/voicemeter.h"
#include "tests/support/tones.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

using analysis::VoiceMeter;

namespace {

/// The meter with what it needs around it.
class Listener final
{
public:
    Listener()
    {
        stft.addConsumer(cepstrum);
        stft.addConsumer(motion);
        stft.addConsumer(meter);
    }

    void listen(std::span<const float> sound, std::size_t block = 4096)
    {
        while (!sound.empty()) {
            const auto part = sound.first(std::min(block, sound.size()));
            stft.process(part);
            sound = sound.subspan(part.size());
        }
        stft.finish();
        motion.breakContinuity();
        meter.breakContinuity();
    }

    analysis::Cepstrum cepstrum;
    analysis::PitchMotion motion;
    VoiceMeter meter{cepstrum, motion};
    analysis::Stft stft{analysis::kTimbreFrames};
};

std::optional<float> likelihoodOf(std::span<const float> sound, std::size_t block = 4096)
{
    Listener listener;
    listener.listen(sound, block);
    return listener.meter.likelihood();
}

/// How a tone of the melodies below is made.
struct Manner
{
    double vibratoCents = 0.0; ///< at 6 Hz
    double scoopCents = 0.0; ///< how far below its pitch a note begins
    bool hasVowels = false; ///< resonances that change with each note, and hisses between notes
};

/// Half seconds of a melody in A minor, harmonics falling by 6 dB an octave.
std::vector<float> melody(double seconds, const Manner& manner)
{
    constexpr std::array kPitches{57, 60, 62, 64, 62, 60, 64, 69};
    constexpr std::array<std::array<double, 2>, 5> kVowels{
        {{700.0, 1200.0}, {500.0, 1900.0}, {300.0, 2300.0}, {450.0, 850.0}, {350.0, 700.0}}};
    std::mt19937 random(5);
    std::vector<float> sound(static_cast<std::size_t>(seconds * support::kMonoRateHz));
    double phase = 0.0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double timeS = static_cast<double>(i) / support::kMonoRateHz;
        const auto note = static_cast<std::size_t>(timeS * 2.0);
        const double sinceS = timeS - static_cast<double>(note) / 2.0;
        const double cents = manner.vibratoCents * std::sin(2.0 * std::numbers::pi * 6.0 * timeS)
            - manner.scoopCents * std::exp(-sinceS / 0.06);
        const double hz =
            440.0 * std::exp2((kPitches[note % kPitches.size()] - 69) / 12.0 + cents / 1200.0);
        phase += 2.0 * std::numbers::pi * hz / support::kMonoRateHz;
        const double noise = static_cast<double>(random() % 2001) / 1000.0 - 1.0;
        if (manner.hasVowels && sinceS < 0.07) {
            sound[i] = static_cast<float>(0.03 * noise);
            continue;
        }
        double value = 0.0;
        for (int k = 1; k * hz < 5000.0; ++k) {
            double level = 1.0 / k;
            if (manner.hasVowels) {
                const auto& vowel = kVowels[note * 3 % kVowels.size()];
                double resonance = 0.05;
                for (const double formantHz : vowel) {
                    const double distance = (k * hz - formantHz) / 120.0;
                    resonance += 1.0 / (1.0 + distance * distance);
                }
                level *= 2.0 * resonance;
            }
            value += level * std::sin(k * phase);
        }
        const double attack = std::min(1.0, sinceS / 0.02);
        const double release = std::min(1.0, (0.5 - sinceS) / 0.02);
        sound[i] = static_cast<float>(0.1 * value * attack * release);
    }
    return sound;
}

std::vector<float> song(double seconds)
{
    return melody(seconds, {.vibratoCents = 60.0, .scoopCents = 150.0, .hasVowels = true});
}

} // namespace

class TestVoiceMeter : public QObject
{
    Q_OBJECT

private slots:
    void songIsLikelierThanItsTune();
    void musicWithoutVoiceIsNotSung_data();
    void musicWithoutVoiceIsNotSung();
    void vibratoShowsAtItsRate();
    void gainDoesNotMatter();
    void blocksDoNotMatter();
    void shortAndSilentTellNothing();
    void halfOfASongIsEnough();
    void breakEndsTheStretch();
    void resetForgets();
};

void TestVoiceMeter::songIsLikelierThanItsTune()
{
    const std::optional<float> sung = likelihoodOf(song(18.0));
    const std::optional<float> played = likelihoodOf(melody(18.0, {}));
    QVERIFY(sung && played);
    QVERIFY2(*sung > 0.5F, qPrintable(QString::number(static_cast<double>(*sung))));
    QVERIFY2(*played < 0.2F, qPrintable(QString::number(static_cast<double>(*played))));
}

void TestVoiceMeter::musicWithoutVoiceIsNotSung_data()
{
    QTest::addColumn<QVector<float>>("sound");
    const auto row = [](const char* name, const std::vector<float>& sound) {
        QTest::newRow(name) << QVector<float>(sound.begin(), sound.end());
    };
    row("a held tone", support::monoSine(440.0, 9.0));
    row("a held chord", support::monoChord({261.6, 329.6, 392.0}, 9.0));
    row("noise", support::monoNoise(9.0));
}

void TestVoiceMeter::musicWithoutVoiceIsNotSung()
{
    QFETCH(const QVector<float>, sound);
    const std::optional<float> likelihood =
        likelihoodOf({sound.data(), static_cast<std::size_t>(sound.size())});
    QVERIFY(likelihood);
    QVERIFY2(*likelihood < 0.5F, qPrintable(QString::number(static_cast<double>(*likelihood))));
}

void TestVoiceMeter::vibratoShowsAtItsRate()
{
    // The 4th value is the share of the motion that wavers 4.5 to 7.8 times a second: nothing of a
    // held pitch, most of one that wavers by 60 cents at 6 Hz, which moves by up to
    // 60 * 2 pi * 6 * 512 / 22050 = 53 cents a frame.
    constexpr std::size_t kVibrato = 3;
    const auto vibratoOf = [](const Manner& manner) {
        Listener listener;
        listener.stft.process(melody(4.0, manner));
        const std::optional<VoiceMeter::Descriptors> stretch = listener.meter.takeStretch();
        return stretch ? stretch->at(kVibrato) : -1.0F;
    };
    const float still = vibratoOf({});
    QVERIFY(still >= 0.0F);
    QVERIFY(still < 0.2F);
    QVERIFY(vibratoOf({.vibratoCents = 60.0}) > 0.5F);
}

void TestVoiceMeter::gainDoesNotMatter()
{
    const std::vector<float> loud = song(12.0);
    QVERIFY(std::abs(*likelihoodOf(support::scaled(loud, 0.1F)) - *likelihoodOf(loud)) < 0.05F);
}

void TestVoiceMeter::blocksDoNotMatter()
{
    const std::vector<float> sound = song(7.0);
    const std::optional<float> whole = likelihoodOf(sound);
    for (const std::size_t block : {100U, 511U, 512U, 513U, 100'000U}) {
        QCOMPARE(likelihoodOf(sound, block), whole);
    }
}

void TestVoiceMeter::shortAndSilentTellNothing()
{
    QVERIFY(!likelihoodOf(song(2.0)));
    QVERIFY(!likelihoodOf(std::vector<float>(std::size_t{22050} * 10)));
    QVERIFY(!likelihoodOf({}));
}

void TestVoiceMeter::halfOfASongIsEnough()
{
    // The upper quartile decides: as much music without a voice behind it changes little.
    const float sung = *likelihoodOf(song(24.0));
    const float played = *likelihoodOf(melody(24.0, {}));
    const float both = *likelihoodOf(support::joined({song(24.0), melody(24.0, {})}));
    QVERIFY(sung - both < both - played);
}

void TestVoiceMeter::breakEndsTheStretch()
{
    Listener listener;
    for (int i = 0; i < 5; ++i) {
        listener.listen(song(2.0)); // each less than 3 s
    }
    QVERIFY(!listener.meter.likelihood());
}

void TestVoiceMeter::resetForgets()
{
    Listener listener;
    listener.listen(melody(9.0, {}));
    listener.meter.reset();
    listener.cepstrum.reset();
    QVERIFY(!listener.meter.likelihood());
    listener.listen(song(9.0));
    QCOMPARE(listener.meter.likelihood(), likelihoodOf(song(9.0)));
}

QTEST_GUILESS_MAIN(TestVoiceMeter)
#include "tst_voicemeter.moc"
