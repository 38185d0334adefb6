// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/excerpts.h"

#include <QTest>

#include <cmath>

using analysis::Depth;
using analysis::Excerpt;
using analysis::excerptsOf;

class TestExcerpts : public QObject
{
    Q_OBJECT

private slots:
    void readWhole_data();
    void readWhole();
    void longTrack();
    void excerptsLieInOrderInsideTheTrack_data();
    void excerptsLieInOrderInsideTheTrack();
};

void TestExcerpts::readWhole_data()
{
    QTest::addColumn<double>("duration");
    QTest::addColumn<int>("depth");
    QTest::newRow("standard depth") << 300.0 << static_cast<int>(Depth::Standard);
    QTest::newRow("fast, length unknown") << 0.0 << static_cast<int>(Depth::Fast);
    QTest::newRow("fast, not a number") << std::nan("") << static_cast<int>(Depth::Fast);
    QTest::newRow("fast, short") << 89.9 << static_cast<int>(Depth::Fast);
}

void TestExcerpts::readWhole()
{
    QFETCH(double, duration);
    QFETCH(int, depth);
    QVERIFY(excerptsOf(duration, static_cast<Depth>(depth)).empty());
}

void TestExcerpts::longTrack()
{
    // Centred on 30 % and 65 % of 300 s.
    const std::vector<Excerpt> expected{
        {.startS = 75.0, .lengthS = 30.0}, {.startS = 180.0, .lengthS = 30.0}};
    QVERIFY(excerptsOf(300.0, Depth::Fast) == expected);
}

void TestExcerpts::excerptsLieInOrderInsideTheTrack_data()
{
    QTest::addColumn<double>("duration");
    QTest::newRow("shortest") << 90.0;
    QTest::newRow("song") << 215.5;
    QTest::newRow("ten hours") << 36000.0;
}

void TestExcerpts::excerptsLieInOrderInsideTheTrack()
{
    QFETCH(double, duration);
    double end = 0.0;
    for (const Excerpt& excerpt : excerptsOf(duration, Depth::Fast)) {
        QVERIFY(excerpt.startS >= end);
        end = excerpt.startS + excerpt.lengthS;
    }
    QVERIFY(end > 0.0 && end <= duration);
}

QTEST_GUILESS_MAIN(TestExcerpts)
#include "tst_excerpts.moc"
