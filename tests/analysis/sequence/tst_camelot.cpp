// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/camelot.h"

#include <QTest>

using namespace analysis;

class TestCamelot : public QObject
{
    Q_OBJECT

private slots:
    void codesFollowTheCircleOfFifths_data();
    void codesFollowTheCircleOfFifths();
    void everyPlaceIsTakenOnce();
    void stepCost_data();
    void stepCost();
};

void TestCamelot::codesFollowTheCircleOfFifths_data()
{
    QTest::addColumn<int>("tonic");
    QTest::addColumn<bool>("isMinor");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("A minor") << 9 << true << QByteArray("8A");
    QTest::newRow("C major, its relative") << 0 << false << QByteArray("8B");
    QTest::newRow("G major, a fifth up") << 7 << false << QByteArray("9B");
    QTest::newRow("F major, a fifth down") << 5 << false << QByteArray("7B");
    QTest::newRow("B major") << 11 << false << QByteArray("1B");
    QTest::newRow("E major, the last hour") << 4 << false << QByteArray("12B");
    QTest::newRow("A flat minor") << 8 << true << QByteArray("1A");
    QTest::newRow("D flat minor, the last hour") << 1 << true << QByteArray("12A");
}

void TestCamelot::codesFollowTheCircleOfFifths()
{
    QFETCH(int, tonic);
    QFETCH(bool, isMinor);
    QFETCH(QByteArray, code);
    const Mode mode = isMinor ? Mode::Minor : Mode::Major;
    QCOMPARE(QByteArray::fromStdString(camelotCode(camelot(tonic, mode))), code);
}

void TestCamelot::everyPlaceIsTakenOnce()
{
    QSet<QByteArray> codes;
    for (int tonic = 0; tonic < 12; ++tonic) {
        for (const Mode mode : {Mode::Major, Mode::Minor}) {
            const Camelot key = camelot(tonic, mode);
            QVERIFY(key.number >= 1 && key.number <= 12);
            codes.insert(QByteArray::fromStdString(camelotCode(key)));
            QCOMPARE(tonicAt(key), tonic);
        }
    }
    QCOMPARE(codes.size(), 24);
}

void TestCamelot::stepCost_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isMinor");
    QTest::addColumn<double>("cost");
    QTest::addColumn<bool>("isCompatible");
    // All from 8A.
    QTest::newRow("the same key") << 8 << true << 0.0 << true;
    QTest::newRow("an hour on") << 9 << true << 0.15 << true;
    QTest::newRow("an hour back") << 7 << true << 0.15 << true;
    QTest::newRow("the relative major") << 8 << false << 0.15 << true;
    QTest::newRow("two hours on") << 10 << true << 0.3 << false;
    QTest::newRow("the diagonal") << 9 << false << 0.3 << false;
    QTest::newRow("a semitone up: seven hours on, over midnight") << 3 << true << 0.5 << false;
    QTest::newRow("a semitone down") << 1 << true << 1.0 << false;
    QTest::newRow("the tritone") << 2 << true << 1.0 << false;
    QTest::newRow("far off and the other mode") << 2 << false << 1.0 << false;
}

void TestCamelot::stepCost()
{
    QFETCH(int, number);
    QFETCH(bool, isMinor);
    QFETCH(double, cost);
    QFETCH(bool, isCompatible);
    const Camelot from{8, Mode::Minor};
    const Camelot to{number, isMinor ? Mode::Minor : Mode::Major};
    QCOMPARE(keyStepCost(from, to), cost);
    QCOMPARE(areKeysCompatible(from, to), isCompatible);
    QCOMPARE(areKeysCompatible(to, from), isCompatible);
}

QTEST_GUILESS_MAIN(TestCamelot)
#include "tst_camelot.moc"
