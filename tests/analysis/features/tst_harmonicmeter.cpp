// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/harmonicmeter.h"
#include "tests/support/tones.h"

#include <QTest>

#include <optional>

namespace {

std::optional<float> ratioOf(const std::vector<float>& samples, std::size_t block = 1 << 20)
{
    analysis::Stft stft(analysis::kTimbreFrames);
    analysis::HarmonicMeter meter;
    stft.addConsumer(meter);
    std::span<const float> rest(samples);
    while (!rest.empty()) {
        const auto part = rest.first(std::min(block, rest.size()));
        stft.process(part);
        rest = rest.subspan(part.size());
    }
    stft.finish();
    return meter.ratio();
}

} // namespace

class TestHarmonicMeter : public QObject
{
    Q_OBJECT

private slots:
    void tonesAreHarmonic();
    void clicksArePercussive();
    void noiseIsNeither();
    void silenceAndMomentsHaveNone();
    void gainDoesNotMatter();
    void blockSizeDoesNotMatter();
};

void TestHarmonicMeter::tonesAreHarmonic()
{
    // All of the sound is the same from frame to frame: the median over time is the spectrum. Over
    // 17 bins the median of a few lines of 4 bins is their leakage.
    QVERIFY(*ratioOf(support::monoChord({220.0, 554.4, 1318.5}, 3.0)) > 0.95F);
}

void TestHarmonicMeter::clicksArePercussive()
{
    // 240 clicks a minute: in 9 frames of 46 ms about two hold a click, so that the median is rest.
    QVERIFY(*ratioOf(support::monoClicks(240.0, 5.0)) < 0.3F);
}

void TestHarmonicMeter::noiseIsNeither()
{
    const float ratio = *ratioOf(support::monoNoise(5.0));
    QVERIFY(ratio > 0.4F && ratio < 0.6F);
}

void TestHarmonicMeter::silenceAndMomentsHaveNone()
{
    QVERIFY(!ratioOf(std::vector<float>(50'000)));
    QVERIFY(!ratioOf(support::monoSine(440.0, 0.2)));
}

void TestHarmonicMeter::gainDoesNotMatter()
{
    const std::vector<float> sound =
        support::joined({support::monoChord({220.0, 277.2}, 2.0), support::monoClicks(200.0, 2.0)});
    QVERIFY(std::abs(*ratioOf(sound) - *ratioOf(support::scaled(sound, 0.1F))) < 1e-3F);
}

void TestHarmonicMeter::blockSizeDoesNotMatter()
{
    const std::vector<float> sound =
        support::joined({support::monoChord({220.0, 277.2}, 1.0), support::monoClicks(200.0, 1.0)});
    QVERIFY(std::abs(*ratioOf(sound) - *ratioOf(sound, 17)) < 1e-5F);
}

QTEST_GUILESS_MAIN(TestHarmonicMeter)
#include "tst_harmonicmeter.moc"
