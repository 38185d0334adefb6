// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/bentcourse.h"

#include <QTest>

using ui::BentCourse;

class TestBentCourse : public QObject
{
    Q_OBJECT

private slots:

    void takesItsPointsFromTheLinesBetween()
    {
        BentCourse course;
        QVERIFY(course.isEmpty());
        course.setTargets({0.0, 0.6}); // a line: its seven points are 0, .1 .. .6
        QCOMPARE(course.points().size(), 7);
        for (int point = 0; point < 7; ++point) {
            QVERIFY(qAbs(course.points().at(point) - 0.1 * point) < 1e-12);
        }
        QVERIFY(qAbs(course.targetAt(0.25) - 0.15) < 1e-12); // half way between .1 and .2
        course.setTargets({});
        QVERIFY(course.isEmpty());
    }

    void bendsOnePointAndKeepsItInside()
    {
        BentCourse course;
        course.setTargets({0.5});
        course.choose(2);
        QVERIFY(course.bend(1.7));
        QCOMPARE(course.points(), (QList<double>{0.5, 0.5, 1.0, 0.5, 0.5, 0.5, 0.5}));
        QVERIFY(!course.bend(1.0)); // there already
        course.choose(99);
        QCOMPARE(course.chosen(), 6);
    }

    void findsTheNearestPoint()
    {
        QCOMPARE(BentCourse::nearest(0.0), 0);
        QCOMPARE(BentCourse::nearest(0.26), 2); // .26 * 6 = 1.56
        QCOMPARE(BentCourse::nearest(2.0), 6);
    }
};

QTEST_APPLESS_MAIN(TestBentCourse)
#include "tst_bentcourse.moc"
