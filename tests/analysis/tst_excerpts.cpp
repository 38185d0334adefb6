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
    void shortTrack();
    void neverMoreThanNearlyHalf();
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
    QTest::newRow("fast, short") << 29.9 << static_cast<int>(Depth::Fast);
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

void TestExcerpts::shortTrack()
{
    // 42 % of 60 s around the middle: 25.2 s from 17.4 s on.
    const std::vector<Excerpt> excerpts = excerptsOf(60.0, Depth::Fast);
    QCOMPARE(excerpts.size(), std::size_t{1});
    QVERIFY(std::abs(excerpts[0].startS - 17.4) < 1e-9);
    QVERIFY(std::abs(excerpts[0].lengthS - 25.2) < 1e-9);
}

void TestExcerpts::neverMoreThanNearlyHalf()
{
    double before = 0.0;
    for (double duration = 30.0; duration < 300.0; duration += 0.5) {
        double read = 0.0;
        for (const Excerpt& excerpt : excerptsOf(duration, Depth::Fast)) {
            read += excerpt.lengthS;
        }
        QVERIFY(read <= 0.42 * duration + 1e-9);
        QVERIFY(read >= before); // a longer track is never heard for less time
        before = read;
    }
    QCOMPARE(before, 60.0);
}

void TestExcerpts::excerptsLieInOrderInsideTheTrack_data()
{
    QTest::addColumn<double>("duration");
    QTest::newRow("shortest") << 30.0;
    QTest::newRow("longest with one") << 114.2;
    QTest::newRow("shortest with two") << 114.3;
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
