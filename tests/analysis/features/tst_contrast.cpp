// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/contrast.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>

using analysis::Contrast;

namespace {

std::array<float, analysis::kContrastBands> contrastOf(std::span<const float> samples)
{
    Contrast contrast;
    analysis::Stft stft(analysis::kPitchFrames);
    stft.addConsumer(contrast);
    stft.process(samples);
    stft.finish();
    return contrast.meansDb();
}

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT

private slots:
    void silenceGivesZeros();
    void everyFourthBinStandsOut();
    void noiseHasTheContrastOfItsDistribution();
    void toneStandsOutInItsBand();
    void gainDoesNotMatter();
};

void TestContrast::silenceGivesZeros()
{
    for (const float band : contrastOf(std::vector<float>(50000))) {
        QCOMPARE(band, 0.0F);
    }
}

void TestContrast::everyFourthBinStandsOut()
{
    std::vector<float> magnitudes(2049, 0.01F);
    for (std::size_t bin = 0; bin < magnitudes.size(); bin += 4) {
        magnitudes[bin] = 0.1F;
    }
    const std::vector<float> powers(2049);
    Contrast contrast;
    contrast.consume({.magnitudes = magnitudes, .powers = powers, .totalPower = 1.0F});
    // The strongest fifth lies within the quarter that is ten times the rest: 20 dB.
    for (const float band : contrast.meansDb()) {
        QVERIFY(std::abs(band - 20.0F) < 0.01F);
    }
}

void TestContrast::noiseHasTheContrastOfItsDistribution()
{
    // Magnitudes of noise are Rayleigh distributed. In standard deviations of a component, the mean
    // of the top fifth is 2.250 and that of the bottom fifth 0.435: 14.3 dB. The two lowest bands
    // have too few bins for it.
    const auto contrast = contrastOf(support::monoNoise(20.0));
    for (std::size_t band = 2; band < contrast.size(); ++band) {
        QVERIFY(std::abs(contrast[band] - 14.3F) < 0.5F);
    }
}

void TestContrast::toneStandsOutInItsBand()
{
    std::vector<float> sound = support::monoNoise(5.0, 0.01);
    const std::vector<float> tone = support::monoSine(1000.0, 5.0, 0.5);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        sound[i] += tone[i];
    }
    const auto contrast = contrastOf(sound);
    QVERIFY(contrast[3] > 25.0F);
    QVERIFY(contrast[5] < 16.0F);
}

void TestContrast::gainDoesNotMatter()
{
    const std::vector<float> sound = support::monoNoise(2.0);
    const auto loud = contrastOf(sound);
    const auto quiet = contrastOf(support::scaled(sound, 0.01F));
    for (std::size_t band = 0; band < loud.size(); ++band) {
        QVERIFY(std::abs(loud[band] - quiet[band]) < 0.01F);
    }
}

QTEST_GUILESS_MAIN(TestContrast)
#include "tst_contrast.moc"
