// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/onsetstrength.h"
#include "analysis/features/tempo.h"

#include <QTest>

#include <cmath>
#include <vector>

using analysis::tempoOf;

namespace {

constexpr std::size_t kLags = 990;

// The autocorrelation of a pulse train: a narrow peak at each multiple of the beat.
std::vector<float> pulseAutocorrelation(double bpm)
{
    const double beat = 60.0 * analysis::kOnsetRateHz / bpm;
    std::vector<float> curve(kLags);
    for (std::size_t lag = 0; lag < curve.size(); ++lag) {
        const double phase = std::remainder(static_cast<double>(lag), beat);
        curve[lag] = static_cast<float>(std::exp(-0.5 * phase * phase / 4.0));
    }
    return curve;
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
    void fewOnsetsSlowTheBeat();
    void confidenceIsAShare();
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
    QVERIFY(!tempoOf(std::vector<float>(static_cast<std::size_t>(lags)), 2.0F));
}

void TestTempo::pulseHasItsTempo_data()
{
    QTest::addColumn<double>("bpm");
    for (const double bpm : {84.0, 97.3, 120.0, 128.5, 151.0, 170.0}) {
        QTest::addRow("%g BPM", bpm) << bpm;
    }
}

void TestTempo::pulseHasItsTempo()
{
    QFETCH(double, bpm);
    const auto tempo = tempoOf(pulseAutocorrelation(bpm), static_cast<float>(bpm / 30.0));
    QVERIFY(tempo);
    QVERIFY(std::abs(static_cast<double>(tempo->bpm) / bpm - 1.0) < 0.002);
}

void TestTempo::fewOnsetsSlowTheBeat()
{
    // A pulse at 140 BPM with an accent on every other beat; few onsets say that 70 is the beat.
    std::vector<float> curve = pulseAutocorrelation(140.0);
    const std::vector<float> accents = pulseAutocorrelation(70.0);
    for (std::size_t lag = 0; lag < curve.size(); ++lag) {
        curve[lag] = 0.6F * curve[lag] + 0.4F * accents[lag];
    }
    QVERIFY(std::abs(tempoOf(curve, 4.0F)->bpm - 140.0F) < 1.0F);
    QVERIFY(std::abs(tempoOf(curve, 0.7F)->bpm - 70.0F) < 1.0F);
}

void TestTempo::confidenceIsAShare()
{
    const auto tempo = tempoOf(pulseAutocorrelation(120.0), 4.0F);
    QVERIFY(tempo->confidence > 0.0F && tempo->confidence <= 1.0F);
}

QTEST_GUILESS_MAIN(TestTempo)
#include "tst_tempo.moc"
