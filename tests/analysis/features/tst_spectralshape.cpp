// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/spectralshape.h"
#include "tests/support/tones.h"

#include <QTest>

#include <cmath>

using analysis::SpectralShape;

namespace {

void measure(SpectralShape& shape, std::span<const float> samples)
{
    analysis::Stft stft(analysis::kTimbreFrames);
    stft.addConsumer(shape);
    stft.process(samples);
    stft.finish();
}

// Feeds a spectrum made by hand.
void consume(SpectralShape& shape, const std::vector<float>& magnitudes)
{
    std::vector<float> powers;
    float total = 0.0F;
    for (const float magnitude : magnitudes) {
        powers.push_back(magnitude * magnitude);
        total += powers.back();
    }
    shape.consume({.magnitudes = magnitudes, .powers = powers, .totalPower = total});
}

constexpr float kBinHz = 22050.0F / 2048.0F;

} // namespace

class TestSpectralShape : public QObject
{
    Q_OBJECT

private slots:
    void nothingToMeasureGivesZero_data();
    void nothingToMeasureGivesZero();
    void twoEqualBins();
    void sharesOfBrightAndWarm();
    void rolloffFindsTheBin_data();
    void rolloffFindsTheBin();
    void toneHasItsFrequency_data();
    void toneHasItsFrequency();
    void whiteNoise();
    void fluxOfTheSameAndOfAnotherSpectrum();
    void breakInTheSoundIsNoFlux();
    void gainDoesNotMatter();
};

void TestSpectralShape::nothingToMeasureGivesZero_data()
{
    QTest::addColumn<QVector<float>>("samples");
    QTest::newRow("no samples") << QVector<float>();
    QTest::newRow("silence") << QVector<float>(10000);
    QTest::newRow("rounding noise") << QVector<float>(10000, 1e-5F);
    QTest::newRow("not numbers") << QVector<float>(10000, std::nanf(""));
    QTest::newRow("infinite") << QVector<float>(10000, INFINITY);
}

void TestSpectralShape::nothingToMeasureGivesZero()
{
    QFETCH(QVector<float>, samples);
    SpectralShape shape;
    measure(shape, {samples.data(), static_cast<std::size_t>(samples.size())});
    QCOMPARE(shape.centroidHz(), 0.0F);
    QCOMPARE(shape.bandwidthHz(), 0.0F);
    QCOMPARE(shape.rolloffHz(), 0.0F);
    QCOMPARE(shape.flatness(), 0.0F);
    QCOMPARE(shape.flux(), 0.0F);
    QVERIFY(!shape.brightness() && !shape.warmth());
}

void TestSpectralShape::twoEqualBins()
{
    std::vector<float> magnitudes(1025);
    magnitudes[100] = 0.25F;
    magnitudes[300] = 0.25F;
    SpectralShape shape;
    consume(shape, magnitudes);
    // Half way between them, each 100 bins away; the second one takes the power from 50 to 100 %.
    QVERIFY(std::abs(shape.centroidHz() - 200.0F * kBinHz) < 0.1F);
    QVERIFY(std::abs(shape.bandwidthHz() - 100.0F * kBinHz) < 0.1F);
    QVERIFY(std::abs(shape.rolloffHz() - 300.0F * kBinHz) < 0.1F);
}

void TestSpectralShape::sharesOfBrightAndWarm()
{
    // Bins of 10.77 Hz: 20 lies at 215 Hz, 60 at 646 Hz, 200 at 2153 Hz. Of the magnitude of 4 a
    // quarter is warm and a half bright, whatever the powers.
    std::vector<float> magnitudes(1025);
    magnitudes[20] = 0.1F;
    magnitudes[60] = 0.1F;
    magnitudes[200] = 0.2F;
    SpectralShape shape;
    consume(shape, magnitudes);
    QVERIFY(std::abs(*shape.warmth() - 0.25F) < 1e-6F);
    QVERIFY(std::abs(*shape.brightness() - 0.5F) < 1e-6F);
}

void TestSpectralShape::rolloffFindsTheBin_data()
{
    QTest::addColumn<int>("bins");
    QTest::addColumn<int>("expected");
    // With `bins` equal powers from bin 0 on, 85 % are reached in bin ceil(0.85 bins) - 1.
    QTest::newRow("first bin") << 1 << 0;
    QTest::newRow("in the first stride") << 30 << 25;
    QTest::newRow("just before a stride ends") << 75 << 63;
    QTest::newRow("just after a stride ends") << 76 << 64;
    QTest::newRow("all bins") << 1025 << 871;
}

void TestSpectralShape::rolloffFindsTheBin()
{
    QFETCH(int, bins);
    QFETCH(int, expected);
    std::vector<float> magnitudes(1025);
    std::fill_n(magnitudes.begin(), bins, 0.5F);
    SpectralShape shape;
    consume(shape, magnitudes);
    QVERIFY(std::abs(shape.rolloffHz() - static_cast<float>(expected) * kBinHz) < 0.1F);
}

void TestSpectralShape::toneHasItsFrequency_data()
{
    QTest::addColumn<double>("hz");
    QTest::newRow("440 Hz") << 440.0;
    QTest::newRow("1 kHz") << 1000.0;
    QTest::newRow("7 kHz") << 7000.0;
}

void TestSpectralShape::toneHasItsFrequency()
{
    QFETCH(double, hz);
    SpectralShape shape;
    measure(shape, support::monoSine(hz, 3.0, 0.37));
    // Only the few frames at the two ends are not a pure line.
    QVERIFY(std::abs(static_cast<double>(shape.centroidHz()) - hz) < 0.02 * hz + 10.0);
    QVERIFY(std::abs(static_cast<double>(shape.rolloffHz()) - hz) < 0.02 * hz + 10.0);
    QVERIFY(shape.bandwidthHz() < 60.0F);
    QVERIFY(shape.flatness() < 0.01F);
    QVERIFY(shape.flux() < 0.02F);
}

void TestSpectralShape::whiteNoise()
{
    SpectralShape shape;
    measure(shape, support::monoNoise(5.0));
    // A flat spectrum from 0 to 11 025 Hz: its middle, its standard deviation (width / sqrt 12) and
    // 85 % of it.
    QVERIFY(std::abs(shape.centroidHz() - 5512.0F) < 60.0F);
    QVERIFY(std::abs(shape.bandwidthHz() - 3183.0F) < 60.0F);
    QVERIFY(std::abs(shape.rolloffHz() - 9371.0F) < 60.0F);
    QVERIFY(shape.flatness() > 0.97F);
    QVERIFY(shape.flux() > 0.1F && shape.flux() < 0.3F);
}

void TestSpectralShape::fluxOfTheSameAndOfAnotherSpectrum()
{
    std::vector<float> low(1025);
    std::vector<float> high(1025);
    low[50] = 0.2F;
    high[70] = 0.4F;
    SpectralShape same;
    consume(same, low);
    consume(same, low);
    QCOMPARE(same.flux(), 0.0F);
    SpectralShape other;
    consume(other, low);
    consume(other, high);
    QCOMPARE(other.flux(), 1.0F);
}

void TestSpectralShape::breakInTheSoundIsNoFlux()
{
    std::vector<float> low(1025);
    std::vector<float> high(1025);
    low[50] = 0.2F;
    high[70] = 0.4F;
    SpectralShape shape;
    consume(shape, low);
    shape.breakContinuity();
    consume(shape, high);
    QCOMPARE(shape.flux(), 0.0F);
}

void TestSpectralShape::gainDoesNotMatter()
{
    const std::vector<float> sound =
        support::joined({support::monoSine(300.0, 1.0), support::monoNoise(1.0, 0.1)});
    SpectralShape loud;
    SpectralShape quiet;
    measure(loud, sound);
    measure(quiet, support::scaled(sound, 0.02F));
    QVERIFY(std::abs(loud.centroidHz() / quiet.centroidHz() - 1.0F) < 1e-3F);
    QVERIFY(std::abs(loud.flatness() - quiet.flatness()) < 1e-3F);
    QVERIFY(std::abs(loud.flux() - quiet.flux()) < 1e-3F);
}

QTEST_GUILESS_MAIN(TestSpectralShape)
#include "tst_spectralshape.moc"
