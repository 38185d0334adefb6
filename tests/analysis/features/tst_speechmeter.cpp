// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/speechmeter.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

namespace {

std::optional<float> likelihoodOf(std::span<const float> sound)
{
    analysis::PitchMotion motion;
    analysis::SpeechMeter meter(motion);
    analysis::Stft stft(analysis::kTimbreFrames);
    stft.addConsumer(motion);
    stft.addConsumer(meter);
    stft.process(sound);
    stft.finish();
    return meter.likelihood();
}

/// Syllables of 150 to 300 ms: a hiss, then a buzz of harmonics on a gliding pitch through a
/// resonance that wanders as vowels do, then a closure; a pause after every sixth or so.
std::vector<float> babble(double seconds)
{
    std::mt19937 random(11);
    const auto share = [&random] { return static_cast<double>(random() % 1000) / 999.0; };
    std::vector<float> sound;
    double phase = 0.0;
    const auto add = [&](double lengthS, double pitchHz, double formantHz, double hiss) {
        const auto count = static_cast<int>(lengthS * support::kMonoRateHz);
        float last = 0.0F;
        for (int i = 0; i < count; ++i) {
            const double place = static_cast<double>(i) / count;
            const double hz = pitchHz * (1.1 - 0.2 * place);
            phase += 2.0 * std::numbers::pi * hz / support::kMonoRateHz;
            double buzz = 0.0;
            for (int k = 1; k <= 25; ++k) {
                const double octaves = std::log2(k * hz / formantHz);
                buzz += std::sin(k * phase) * std::exp(-2.0 * octaves * octaves) / 4.0;
            }
            const auto noise = static_cast<float>(2.0 * share() - 1.0);
            const double envelope = std::sin(std::numbers::pi * place);
            const double treble = static_cast<double>(noise - last); // rises with the frequency
            sound.push_back(
                static_cast<float>(0.3 * envelope * (hiss > 0.0 ? hiss * treble : buzz)));
            last = noise;
        }
    };
    const auto pause = [&sound](double lengthS) {
        sound.insert(sound.end(), static_cast<std::size_t>(lengthS * support::kMonoRateHz), 0.0F);
    };
    while (static_cast<double>(sound.size()) < seconds * support::kMonoRateHz) {
        add(0.04 + 0.06 * share(), 0.0, 1000.0, 0.3);
        add(0.08 + 0.1 * share(), 100.0 + 60.0 * share(), 300.0 + 1500.0 * share(), 0.0);
        pause(0.02 + 0.04 * share() + (random() % 6 == 0 ? 0.3 : 0.0));
    }
    return sound;
}

/// Three chords over a beat.
std::vector<float> music(double seconds)
{
    std::vector<float> sound = support::monoClicks(120.0, seconds, 0.3);
    const std::vector<float> chords =
        support::joined({support::monoChord({261.6, 329.6, 392.0}, seconds / 3.0, 0.5),
            support::monoChord({349.2, 440.0, 523.3}, seconds / 3.0, 0.5),
            support::monoChord({392.0, 493.9, 587.3}, seconds / 3.0, 0.5)});
    for (std::size_t i = 0; i < std::min(sound.size(), chords.size()); ++i) {
        sound[i] += chords[i];
    }
    return sound;
}

} // namespace

class TestSpeechMeter : public QObject
{
    Q_OBJECT

private slots:
    void babbleIsSpeech();
    void musicIsNot_data();
    void musicIsNot();
    void gainDoesNotMatter();
    void shortAndSilentTellNothing();
    void halfAndHalf();
};

void TestSpeechMeter::babbleIsSpeech()
{
    const std::optional<float> likelihood = likelihoodOf(babble(20.0));
    QVERIFY(likelihood);
    QVERIFY2(*likelihood > 0.8F, qPrintable(QString::number(static_cast<double>(*likelihood))));
}

void TestSpeechMeter::musicIsNot_data()
{
    QTest::addColumn<QVector<float>>("sound");
    const auto row = [](const char* name, const std::vector<float>& sound) {
        QTest::newRow(name) << QVector<float>(sound.begin(), sound.end());
    };
    row("chords and a beat", music(18.0));
    row("a held tone", support::monoSine(440.0, 9.0));
    row("noise", support::monoNoise(9.0));
}

void TestSpeechMeter::musicIsNot()
{
    QFETCH(const QVector<float>, sound);
    const std::optional<float> likelihood =
        likelihoodOf({sound.data(), static_cast<std::size_t>(sound.size())});
    QVERIFY(likelihood);
    QVERIFY2(*likelihood < 0.5F, qPrintable(QString::number(static_cast<double>(*likelihood))));
}

void TestSpeechMeter::gainDoesNotMatter()
{
    const std::vector<float> loud = babble(10.0);
    const std::optional<float> likelihood = likelihoodOf(support::scaled(loud, 0.1F));
    QVERIFY(likelihood);
    // The pauses of the quiet copy fall below the silence of a frame.
    QVERIFY(std::abs(*likelihood - *likelihoodOf(loud)) < 0.05F);
}

void TestSpeechMeter::shortAndSilentTellNothing()
{
    QVERIFY(!likelihoodOf(babble(2.0)));
    QVERIFY(!likelihoodOf(std::vector<float>(std::size_t{22050} * 10)));
    QVERIFY(!likelihoodOf({}));
    QVERIFY(!likelihoodOf(support::monoClicks(120.0, 9.0))); // single strokes
}

void TestSpeechMeter::halfAndHalf()
{
    // The mean over the stretches: an announcement before as much music comes out in between.
    const float speech = *likelihoodOf(babble(30.0));
    const float sung = *likelihoodOf(music(30.0));
    const float both = *likelihoodOf(support::joined({babble(30.0), music(30.0)}));
    QVERIFY(std::abs(both - (speech + sung) / 2.0F) < 0.1F);
}

QTEST_GUILESS_MAIN(TestSpeechMeter)
#include "tst_speechmeter.moc"
