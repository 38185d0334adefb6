// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/curve.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace analysis;

class TestCurve : public QObject
{
    Q_OBJECT

private slots:

    void shapesGoThroughTheirPoints_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<double>("along");
        QTest::addColumn<double>("target");
        const auto row = [](const char* name, CurveShape shape, double along, double target) {
            QTest::newRow(name) << static_cast<int>(shape) << along << target;
        };
        row("flat stays in the middle", CurveShape::Flat, 0.3, 0.5);
        row("up starts low", CurveShape::Up, 0.0, 0.1);
        row("up ends high", CurveShape::Up, 1.0, 0.9);
        row("down starts high", CurveShape::Down, 0.0, 0.9);
        row("down is straight", CurveShape::Down, 0.5, 0.5);
        row("an arc peaks after six tenths", CurveShape::Arc, 0.6, 0.9);
        row("an arc is half way up after three tenths", CurveShape::Arc, 0.3, 0.5);
        row("an arc ends low", CurveShape::Arc, 1.0, 0.1);
        row("a wave starts low", CurveShape::Wave, 0.0, 0.1);
        row("its first swell", CurveShape::Wave, 0.25, 0.9);
        row("between its swells", CurveShape::Wave, 0.5, 0.1);
        row("its second swell", CurveShape::Wave, 0.75, 0.9);
        row("before the start is the start", CurveShape::Up, -1.0, 0.1);
        row("behind the end is the end", CurveShape::Up, 2.0, 0.9);
    }

    void shapesGoThroughTheirPoints()
    {
        QFETCH(int, shape);
        QFETCH(double, along);
        QFETCH(double, target);
        QVERIFY(std::abs(curveTarget(static_cast<CurveShape>(shape), along) - target) < 1e-12);
    }

    void drawnCurvesAreStraightBetweenTheirPoints()
    {
        // Points at 0, .5 and 1: a quarter of the way is half way from .2 to .8.
        const std::array<double, 3> points{0.2, 0.8, 0.0};
        QVERIFY(std::abs(drawnTarget(points, 0.25) - 0.5) < 1e-12);
        QVERIFY(std::abs(drawnTarget(points, 0.5) - 0.8) < 1e-12);
        QVERIFY(std::abs(drawnTarget(points, 1.0)) < 1e-12);
        const std::array<double, 1> level{0.7};
        QVERIFY(std::abs(drawnTarget(level, 0.4) - 0.7) < 1e-12);
        QVERIFY(std::abs(drawnTarget({}, 0.4) - 0.5) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(TestCurve)
#include "tst_curve.moc"
