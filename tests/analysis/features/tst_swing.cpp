// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/swing.h"
#include "tests/support/onsets.h"

#include <QTest>

#include <cmath>

using analysis::swingRatio;

namespace {

// Beats at 100 BPM and a weaker onset between each two, at `share` of the way.
std::vector<support::Onset> withOffBeats(double share, float strength)
{
    std::vector<support::Onset> onsets;
    for (const support::Onset& beat : support::beats(100.0, 30.0)) {
        onsets.push_back(beat);
        onsets.push_back({beat.seconds + share * 0.6, strength});
    }
    return onsets;
}

std::vector<double> frames(std::size_t count)
{
    std::vector<double> result(count);
    for (std::size_t i = 0; i < count; ++i) {
        result[i] = static_cast<double>(i + 1) * 0.6 * analysis::kOnsetRateHz;
    }
    return result;
}

} // namespace

class TestSwing : public QObject
{
    Q_OBJECT

private slots:
    void ratioOfTheHalves_data();
    void ratioOfTheHalves();
    void withoutOffBeatsThereIsNone();
    void fewBeatsTellNothing();
};

void TestSwing::ratioOfTheHalves_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("straight") << 0.5;
    QTest::newRow("light") << 0.58;
    QTest::newRow("triplets") << 2.0 / 3.0;
    QTest::newRow("dotted") << 0.75;
}

void TestSwing::ratioOfTheHalves()
{
    QFETCH(double, share);
    const auto ratio = swingRatio(support::onsetCurve(30.0, withOffBeats(share, 0.4F)), frames(49));
    QVERIFY(ratio);
    // A beat has 51.7 frames: a quarter of one is 0.5 % of it, and moves 2 : 1 by 4.5 %.
    QVERIFY(std::abs(static_cast<double>(*ratio) / (share / (1.0 - share)) - 1.0) < 0.045);
}

void TestSwing::withoutOffBeatsThereIsNone()
{
    QVERIFY(!swingRatio(support::onsetCurve(30.0, support::beats(100.0, 30.0)), frames(49)));
    QVERIFY(!swingRatio(support::onsetCurve(30.0, {}), frames(49)));
}

void TestSwing::fewBeatsTellNothing()
{
    QVERIFY(!swingRatio(support::onsetCurve(30.0, withOffBeats(0.5, 0.4F)), frames(15)));
    QVERIFY(!swingRatio({}, {}));
}

QTEST_GUILESS_MAIN(TestSwing)
#include "tst_swing.moc"
