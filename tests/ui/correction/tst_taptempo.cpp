// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correction/taptempo.h"

#include <QTest>

class TestTapTempo : public QObject
{
    Q_OBJECT

private slots:
    void steadyTapsAreTheirTempo();
    void fewTapsSayNothing();
    void oneEarlyTapDoesNoHarm();
    void aPauseStartsAfresh();
    void unevenFingersAverageOut();
};

void TestTapTempo::steadyTapsAreTheirTempo()
{
    ui::TapTempo tempo;
    for (qint64 i = 0; i < 8; ++i) {
        tempo.tap(1000 + i * 500);
    }
    QCOMPARE(*tempo.bpm(), 120.0F); // 60 s / 0.5 s
}

void TestTapTempo::fewTapsSayNothing()
{
    ui::TapTempo tempo;
    for (qint64 i = 0; i < 3; ++i) {
        tempo.tap(i * 500);
        QVERIFY(!tempo.bpm());
    }
    tempo.tap(1500);
    QVERIFY(tempo.bpm());
}

void TestTapTempo::oneEarlyTapDoesNoHarm()
{
    ui::TapTempo tempo;
    for (const qint64 ms : {0, 500, 1000, 1300, 2000, 2500, 3000}) {
        tempo.tap(ms);
    }
    // The intervals of 300 and 700 ms lie more than a fifth from the 500 ms of the others.
    QCOMPARE(*tempo.bpm(), 120.0F);
}

void TestTapTempo::aPauseStartsAfresh()
{
    ui::TapTempo tempo;
    for (qint64 i = 0; i < 6; ++i) {
        tempo.tap(i * 500);
    }
    tempo.tap(10'000);
    QCOMPARE(tempo.count(), 1);
    QVERIFY(!tempo.bpm());
}

void TestTapTempo::unevenFingersAverageOut()
{
    ui::TapTempo tempo;
    for (const qint64 ms : {0, 480, 1000, 1490, 2000}) {
        tempo.tap(ms);
    }
    QCOMPARE(*tempo.bpm(), 120.0F); // four intervals in 2000 ms
}

QTEST_GUILESS_MAIN(TestTapTempo)
#include "tst_taptempo.moc"
