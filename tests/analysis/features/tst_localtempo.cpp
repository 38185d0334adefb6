// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/localtempo.h"
#include "tests/support/onsets.h"

#include <QTest>

#include <cmath>

using analysis::localTempi;

namespace {

double timeOf(std::size_t index)
{
    return (static_cast<double>(index) + 0.5) * analysis::kLocalTempoHop / analysis::kOnsetRateHz;
}

} // namespace

class TestLocalTempo : public QObject
{
    Q_OBJECT

private slots:
    void shortCurvesHaveNone();
    void steadyBeatStaysSteady();
    void rampIsFollowed();
    void newPieceIsFound();
    void pauseKeepsTheTempo();
};

void TestLocalTempo::shortCurvesHaveNone()
{
    QVERIFY(localTempi({}, 120.0F).empty());
    QVERIFY(localTempi(support::onsetCurve(3.0, support::beats(120.0, 3.0)), 120.0F).empty());
}

void TestLocalTempo::steadyBeatStaysSteady()
{
    const auto tempi = localTempi(support::onsetCurve(60.0, support::beats(97.3, 60.0)), 97.0F);
    // 60 s at one value for each 258 frames of 11.6 ms: 20.03.
    QCOMPARE(tempi.size(), std::size_t{21});
    for (const float bpm : tempi) {
        // Steps are 1.45 % apart.
        QVERIFY(std::abs(bpm / 97.3F - 1.0F) < 0.011F);
    }
}

void TestLocalTempo::rampIsFollowed()
{
    // From 100 to 130 BPM within two minutes, evenly in time.
    std::vector<support::Onset> onsets;
    const auto bpmAt = [](double seconds) { return 100.0 + 30.0 * seconds / 120.0; };
    for (double t = 0.5; t < 120.0; t += 60.0 / bpmAt(t)) {
        onsets.push_back({t, 1.0F});
    }
    const auto tempi = localTempi(support::onsetCurve(120.0, onsets), 115.0F);
    // Away from the ends, where the window sees one side only; it sees 12 s, 3 BPM, at a time.
    for (std::size_t i = 2; i + 2 < tempi.size(); ++i) {
        QVERIFY(std::abs(static_cast<double>(tempi[i]) / bpmAt(timeOf(i)) - 1.0) < 0.03);
    }
}

void TestLocalTempo::newPieceIsFound()
{
    std::vector<support::Onset> onsets = support::beats(90.0, 60.0);
    for (const support::Onset& onset : support::beats(128.0, 60.0)) {
        onsets.push_back({60.0 + onset.seconds, onset.strength});
    }
    const auto tempi = localTempi(support::onsetCurve(120.0, onsets), 90.0F);
    for (std::size_t i = 0; i < tempi.size(); ++i) {
        if (std::abs(timeOf(i) - 60.0) > 9.0) {
            const float expected = timeOf(i) < 60.0 ? 90.0F : 128.0F;
            QVERIFY(std::abs(tempi[i] / expected - 1.0F) < 0.011F);
        }
    }
}

void TestLocalTempo::pauseKeepsTheTempo()
{
    std::vector<support::Onset> onsets = support::beats(120.0, 30.0);
    for (const support::Onset& onset : support::beats(120.0, 30.0)) {
        onsets.push_back({45.0 + onset.seconds, onset.strength});
    }
    for (const float bpm : localTempi(support::onsetCurve(75.0, onsets), 120.0F)) {
        QVERIFY(std::abs(bpm / 120.0F - 1.0F) < 0.016F);
    }
}

QTEST_GUILESS_MAIN(TestLocalTempo)
#include "tst_localtempo.moc"
