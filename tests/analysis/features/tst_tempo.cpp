// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/autocorrelation.h"
#include "analysis/features/tempo.h"

#include <QTest>

#include <cmath>
#include <vector>

using analysis::Periodicities;
using analysis::tempoOf;

namespace {

constexpr std::size_t kLags = 990;
constexpr std::size_t kBins = 404;

// Every `period` values a bell of the given width.
std::vector<float> bells(std::size_t count, double period, double width)
{
    std::vector<float> curve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double distance = std::remainder(static_cast<double>(i), period) / width;
        curve[i] = static_cast<float>(std::exp(-0.5 * distance * distance));
    }
    return curve;
}

// Of a pulse train: the autocorrelation has a peak at each multiple of the beat, the spectrum one
// at each multiple of the tempo; the same in all bands.
Periodicities pulse(double bpm)
{
    Periodicities result;
    for (analysis::Periodicity& band : result.bands) {
        band.autocorrelation = bells(kLags, 60.0 * analysis::kOnsetRateHz / bpm, 2.0);
        band.spectrum = bells(kBins, bpm / 60.0 / analysis::kPeriodicityBinHz, 1.5);
        band.spectrum[0] = 0.0F;
    }
    result.onsetRateHz = static_cast<float>(bpm / 60.0);
    return result;
}

} // namespace

class TestTempo : public QObject
{
    Q_OBJECT

private slots:
    void noPulseNoTempo_data();
    void noPulseNoTempo();
    void pulseHasItsTempo_data();
    void pulseHasItsTempo();
    void aPeakBesideTheBeatDoesNotPull();
    void confidenceIsAProbability();
};

void TestTempo::noPulseNoTempo_data()
{
    QTest::addColumn<int>("lags");
    QTest::newRow("nothing") << 0;
    QTest::newRow("only a few lags") << 5;
    QTest::newRow("zeros") << static_cast<int>(kLags);
}

void TestTempo::noPulseNoTempo()
{
    QFETCH(int, lags);
    Periodicities still;
    for (analysis::Periodicity& band : still.bands) {
        band.autocorrelation.resize(static_cast<std::size_t>(lags));
        band.spectrum.resize(static_cast<std::size_t>(lags));
    }
    QVERIFY(!tempoOf(still));
}

void TestTempo::pulseHasItsTempo_data()
{
    QTest::addColumn<double>("bpm");
    // A bare pulse at 80 might as well be half of one at 160: no rows below 120.
    for (const double bpm : {120.0, 128.5, 151.0, 170.0}) {
        QTest::addRow("%g BPM", bpm) << bpm;
    }
}

void TestTempo::pulseHasItsTempo()
{
    QFETCH(double, bpm);
    const auto tempo = tempoOf(pulse(bpm));
    QVERIFY(tempo);
    // A bell of 2 frames over 8 beats, read by a parabola: some thousandths of a frame.
    QVERIFY(std::abs(static_cast<double>(tempo->bpm) / bpm - 1.0) < 5e-4);
}

void TestTempo::aPeakBesideTheBeatDoesNotPull()
{
    // A beat lasts 43.07 frames. Something higher lies a frame behind it and two behind the next,
    // but at three to eight beats only the beat itself.
    Periodicities curves = pulse(120.0);
    for (analysis::Periodicity& band : curves.bands) {
        band.autocorrelation[44] = 1.2F;
        band.autocorrelation[88] = 1.2F;
    }
    QVERIFY(std::abs(tempoOf(curves)->bpm - 120.0F) < 0.06F);
}

void TestTempo::confidenceIsAProbability()
{
    const auto tempo = tempoOf(pulse(120.0));
    QVERIFY(tempo->confidence > 0.5F && tempo->confidence <= 1.0F);
    // Half of the power belongs to a second tempo: less sure, whichever wins.
    Periodicities two = pulse(120.0);
    const Periodicities other = pulse(97.0);
    for (std::size_t band = 0; band < two.bands.size(); ++band) {
        for (std::size_t lag = 0; lag < kLags; ++lag) {
            float& value = two.bands[band].autocorrelation[lag];
            value = 0.5F * (value + other.bands[band].autocorrelation[lag]);
        }
        for (std::size_t bin = 0; bin < kBins; ++bin) {
            float& value = two.bands[band].spectrum[bin];
            value = 0.5F * (value + other.bands[band].spectrum[bin]);
        }
    }
    QVERIFY(tempoOf(two)->confidence < tempo->confidence);
}

QTEST_GUILESS_MAIN(TestTempo)
#include "tst_tempo.moc"
