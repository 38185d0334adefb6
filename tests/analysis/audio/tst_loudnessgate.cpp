// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/loudnessgate.h"

#include <QTest>

#include <cmath>

using analysis::EnergyHistogram;
using analysis::LoudnessGate;
using analysis::loudnessOf;
using analysis::powerOf;

namespace {

void addSteps(LoudnessGate& gate, double loudnessLufs, int steps)
{
    for (int i = 0; i < steps; ++i) {
        gate.addStep(powerOf(loudnessLufs));
    }
}

bool isNear(double left, double right, double tolerance)
{
    return std::abs(left - right) <= tolerance;
}

} // namespace

class TestLoudnessGate : public QObject
{
    Q_OBJECT

private slots:
    void histogramMeansAreExact();
    void histogramQuantiles();
    void histogramOfNothing();
    void steadySound();
    void firstBlockIsFourStepsLong();
    void quietBlocksAreGated();
    void nothingReachesTheAbsoluteGate();
    void rangeOfTwoLevels();
};

void TestLoudnessGate::histogramMeansAreExact()
{
    EnergyHistogram histogram;
    histogram.add(1.0);
    histogram.add(2.0);
    histogram.add(6.0);
    QVERIFY(isNear(histogram.meanFrom(0.0), 3.0, 1e-12));
    QVERIFY(isNear(histogram.meanFrom(1.5), 4.0, 1e-12));
    QCOMPARE(histogram.meanFrom(7.0), 0.0);
}

void TestLoudnessGate::histogramQuantiles()
{
    EnergyHistogram histogram;
    for (int loudness = -60; loudness <= -20; ++loudness) {
        histogram.add(powerOf(loudness));
    }
    // 41 blocks, a LU apart: a tenth of the way is the fifth, .95 of it the 39th.
    QVERIFY(isNear(loudnessOf(histogram.quantileFrom(0.0, 0.1)), -56.0, 1e-9));
    QVERIFY(isNear(loudnessOf(histogram.quantileFrom(0.0, 0.95)), -22.0, 1e-9));
    // From -40.5 LUFS on there are 21.
    QVERIFY(isNear(loudnessOf(histogram.quantileFrom(powerOf(-40.5), 0.1)), -38.0, 1e-9));
}

void TestLoudnessGate::histogramOfNothing()
{
    EnergyHistogram histogram;
    histogram.add(0.0);
    histogram.add(powerOf(-70.1));
    histogram.add(std::nan(""));
    QCOMPARE(histogram.meanFrom(0.0), 0.0);
    QCOMPARE(histogram.quantileFrom(0.0, 0.5), 0.0);
    histogram.add(powerOf(100.0)); // far beyond the last step
    QVERIFY(isNear(loudnessOf(histogram.meanFrom(0.0)), 100.0, 1e-9));
}

void TestLoudnessGate::steadySound()
{
    LoudnessGate gate;
    addSteps(gate, -23.0, 200);
    QVERIFY(isNear(gate.integratedLufs().value_or(0.0), -23.0, 1e-9));
    QVERIFY(isNear(gate.rangeLu(), 0.0, 1e-9));
}

void TestLoudnessGate::firstBlockIsFourStepsLong()
{
    LoudnessGate gate;
    addSteps(gate, -23.0, 3);
    QVERIFY(!gate.integratedLufs());
    addSteps(gate, -23.0, 1);
    QVERIFY(gate.integratedLufs());
}

void TestLoudnessGate::quietBlocksAreGated()
{
    // 60 s at -23 and 60 s at -40 LUFS: the second lies over 10 LU under the mean (-25.9) and does
    // not count; the three blocks across the edge hardly do.
    LoudnessGate gate;
    addSteps(gate, -23.0, 600);
    addSteps(gate, -40.0, 600);
    QVERIFY(isNear(gate.integratedLufs().value_or(0.0), -23.0, 0.02));
    // At -30 LUFS it does count: 10 log10((10^-2.3 + 10^-3) / 2) = -25.22.
    LoudnessGate nearer;
    addSteps(nearer, -23.0, 600);
    addSteps(nearer, -30.0, 600);
    QVERIFY(isNear(nearer.integratedLufs().value_or(0.0), -25.22, 0.02));
}

void TestLoudnessGate::nothingReachesTheAbsoluteGate()
{
    LoudnessGate gate;
    addSteps(gate, -71.0, 100);
    QVERIFY(!gate.integratedLufs());
    QCOMPARE(gate.rangeLu(), 0.0);
}

void TestLoudnessGate::rangeOfTwoLevels()
{
    LoudnessGate gate;
    addSteps(gate, -20.0, 300);
    addSteps(gate, -32.0, 300);
    QVERIFY(isNear(gate.rangeLu(), 12.0, 1e-9));
    // What lies more than 20 LU under the mean does not widen the range.
    addSteps(gate, -60.0, 300);
    QVERIFY(isNear(gate.rangeLu(), 12.0, 0.5));
}

QTEST_GUILESS_MAIN(TestLoudnessGate)
#include "tst_loudnessgate.moc"
