// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/cepstrum.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>

using analysis::Cepstrum;

namespace {

void consume(Cepstrum& cepstrum, float power)
{
    const std::vector<float> magnitudes(1025, std::sqrt(power));
    const std::vector<float> powers(1025, power);
    cepstrum.consume({.magnitudes = magnitudes, .powers = powers, .totalPower = power * 1025.0F});
}

std::array<float, analysis::kMfccCount> meansOf(std::span<const float> samples)
{
    Cepstrum cepstrum;
    analysis::Stft stft(analysis::kTimbreFrames);
    stft.addConsumer(cepstrum);
    stft.process(samples);
    stft.finish();
    return cepstrum.means();
}

} // namespace

class TestCepstrum : public QObject
{
    Q_OBJECT

private slots:
    void silenceGivesZeros();
    void flatSpectrumHasOnlyTheFirstCoefficient();
    void deviationOfTwoLevels();
    void gainMovesOnlyTheFirstCoefficient();
    void secondCoefficientTellsDarkFromBright();
    void aGapBetweenHarmonicsHardlyCounts();
    void restsInAPauseHardlyCount();
};

void TestCepstrum::silenceGivesZeros()
{
    Cepstrum cepstrum;
    consume(cepstrum, 0.0F);
    for (const float value : cepstrum.means()) {
        QCOMPARE(value, 0.0F);
    }
    for (const float value : cepstrum.deviations()) {
        QCOMPARE(value, 0.0F);
    }
}

void TestCepstrum::flatSpectrumHasOnlyTheFirstCoefficient()
{
    Cepstrum cepstrum;
    consume(cepstrum, 0.01F);
    // 40 bands of -20 dB: sqrt(1/40) * 40 * -20 = -20 sqrt 40 = -126.49.
    QVERIFY(std::abs(cepstrum.means()[0] + 126.491F) < 0.01F);
    for (std::size_t i = 1; i < analysis::kMfccCount; ++i) {
        QVERIFY(std::abs(cepstrum.means()[i]) < 1e-3F);
    }
}

void TestCepstrum::deviationOfTwoLevels()
{
    Cepstrum cepstrum;
    consume(cepstrum, 0.01F);
    consume(cepstrum, 0.1F);
    // Levels of -20 and -10 dB lie 5 dB around their mean: 5 sqrt 40 = 31.62.
    QVERIFY(std::abs(cepstrum.deviations()[0] - 31.623F) < 0.01F);
    QVERIFY(std::abs(cepstrum.deviations()[1]) < 1e-3F);
}

void TestCepstrum::gainMovesOnlyTheFirstCoefficient()
{
    const std::vector<float> sound = support::monoNoise(1.0, 0.5);
    const auto loud = meansOf(sound);
    const auto quiet = meansOf(support::scaled(sound, 0.1F));
    // 20 dB less in all of 40 bands: 20 sqrt 40 = 126.49.
    QVERIFY(std::abs(loud[0] - quiet[0] - 126.491F) < 0.1F);
    for (std::size_t i = 1; i < analysis::kMfccCount; ++i) {
        QVERIFY(std::abs(loud[i] - quiet[i]) < 0.01F);
    }
}

void TestCepstrum::secondCoefficientTellsDarkFromBright()
{
    // Coefficient 1 weighs low bands positively and high ones negatively. A lone band at either end
    // lies 16 dB above the mean of 40 and 66 dB above the floor: 66 sqrt(2/40) = 14.8 or -14.8, and
    // leakage around it adds more.
    QVERIFY(meansOf(support::monoSine(100.0, 1.0))[1] > 15.0F);
    QVERIFY(meansOf(support::monoSine(8000.0, 1.0))[1] < -15.0F);
}

void TestCepstrum::aGapBetweenHarmonicsHardlyCounts()
{
    // Bins 300 to 306 (3 230 to 3 294 Hz) are a third of a mel band there. Empty, or filled to
    // -40 dB as a lossy copy would: its band keeps more than half of its power, all but 3 dB, and
    // the filling of 1e-4 adds nothing to that: under .001 dB in one of 40 bands.
    const auto meansWithGap = [](float filling) {
        std::vector<float> powers(1025, 0.01F);
        std::fill(powers.begin() + 300, powers.begin() + 307, filling);
        const std::vector<float> magnitudes(1025, 0.1F);
        Cepstrum cepstrum;
        cepstrum.consume({.magnitudes = magnitudes, .powers = powers, .totalPower = 10.0F});
        return cepstrum.means();
    };
    const auto empty = meansWithGap(0.0F);
    const auto filled = meansWithGap(1e-6F);
    for (std::size_t i = 0; i < analysis::kMfccCount; ++i) {
        QVERIFY(std::abs(empty[i] - filled[i]) < 1e-2F);
    }
}

void TestCepstrum::restsInAPauseHardlyCount()
{
    // A flat frame, then what a codec leaves in the pause behind it, 70 dB below, in the lower half
    // only: under the floor, which lies 50 dB below the frame before, it is 10 log10(1.01) dB or
    // nothing. Coefficient 1 of a step of .043 dB is below .043 sqrt(2 / 40) * 40 / pi = .12.
    Cepstrum cepstrum;
    consume(cepstrum, 0.1F);
    std::vector<float> powers(1025, 0.0F);
    std::fill(powers.begin(), powers.begin() + 512, 1e-8F);
    const std::vector<float> magnitudes(1025, 1e-4F);
    cepstrum.consume({.magnitudes = magnitudes, .powers = powers, .totalPower = 5e-6F});
    QCOMPARE(cepstrum.latest().size(), std::size_t{analysis::kMfccCount});
    for (std::size_t i = 1; i < analysis::kMfccCount; ++i) {
        QVERIFY(std::abs(cepstrum.latest()[i]) < 0.12F);
    }
}

QTEST_GUILESS_MAIN(TestCepstrum)
#include "tst_cepstrum.moc"
