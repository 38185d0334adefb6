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
    QVERIFY(!tempoOf(std::vector<float>(static_cast<std::size_t>(lags))));
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
    const auto tempo = tempoOf(pulseAutocorrelation(bpm));
    QVERIFY(tempo);
    QVERIFY(std::abs(static_cast<double>(tempo->bpm) / bpm - 1.0) < 0.002);
}

void TestTempo::confidenceIsAShare()
{
    const auto tempo = tempoOf(pulseAutocorrelation(120.0));
    QVERIFY(tempo->confidence > 0.0F && tempo->confidence <= 1.0F);
}

QTEST_GUILESS_MAIN(TestTempo)
#include "tst_tempo.moc"
