// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/playmeter.h"

#include <QTest>

using ui::PlayMeter;

namespace {

/// Plays on from `from` to `to` in steps of 100 ms; where the track began to count, or -1.
qint64 countsAt(PlayMeter& meter, qint64 from, qint64 to)
{
    qint64 counted = -1;
    for (qint64 ms = from; ms <= to; ms += 100) {
        if (meter.advanceTo(ms) && counted < 0) {
            counted = ms;
        }
    }
    return counted;
}

} // namespace

class TestPlayMeter : public QObject
{
    Q_OBJECT

private slots:
    void countsOnce_data();
    void countsOnce();
    void seekingAheadIsNotHearing();
    void hearingAgainCounts();
    void nothingHeardNeverCounts();
    void lateDurationDecides();
};

void TestPlayMeter::countsOnce_data()
{
    QTest::addColumn<qint64>("durationMs");
    QTest::addColumn<qint64>("expectedMs");
    // Half of the track, or 240 s, whichever comes first (last.fm, Scrobbling 2.0).
    QTest::newRow("a song counts at its half") << qint64(200'000) << qint64(100'000);
    QTest::newRow("an interlude counts at its half") << qint64(20'000) << qint64(10'000);
    QTest::newRow("a mix counts after four minutes") << qint64(3'600'000) << qint64(240'000);
    QTest::newRow("eight minutes: both rules agree") << qint64(480'000) << qint64(240'000);
    QTest::newRow("an unknown length counts after four minutes") << qint64(0) << qint64(240'000);
}

void TestPlayMeter::countsOnce()
{
    QFETCH(qint64, durationMs);
    QFETCH(qint64, expectedMs);
    PlayMeter meter;
    meter.begin(durationMs);
    QCOMPARE(countsAt(meter, 0, 300'000), expectedMs);
    QCOMPARE(countsAt(meter, 300'000, 900'000), qint64(-1));
}

void TestPlayMeter::seekingAheadIsNotHearing()
{
    PlayMeter meter;
    meter.begin(200'000);
    QCOMPARE(countsAt(meter, 0, 10'000), qint64(-1));
    meter.jumpTo(150'000);
    QVERIFY(!meter.advanceTo(150'000));
    // 10 s were heard, 90 s are missing, 50 s are left: it cannot count any more.
    QCOMPARE(countsAt(meter, 150'000, 200'000), qint64(-1));
}

void TestPlayMeter::hearingAgainCounts()
{
    PlayMeter meter;
    meter.begin(200'000);
    QCOMPARE(countsAt(meter, 0, 60'000), qint64(-1));
    meter.jumpTo(0);
    // 60 s heard before, so the missing 40 s end at 40 s.
    QCOMPARE(countsAt(meter, 0, 60'000), qint64(40'000));
}

void TestPlayMeter::nothingHeardNeverCounts()
{
    PlayMeter meter;
    meter.begin(1);
    QVERIFY(!meter.advanceTo(0));
}

void TestPlayMeter::lateDurationDecides()
{
    PlayMeter meter;
    meter.begin(0);
    QCOMPARE(countsAt(meter, 0, 10'000), qint64(-1));
    meter.setDuration(30'000);
    QCOMPARE(countsAt(meter, 10'000, 30'000), qint64(15'000));
}

QTEST_GUILESS_MAIN(TestPlayMeter)
#include "tst_playmeter.moc"
