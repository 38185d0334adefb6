// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/text.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using analysis::Mode;
namespace text = models::text;

class TestKeyText : public QObject
{
    Q_OBJECT

private slots:
    void namesAndWheel_data();
    void namesAndWheel();
    void allPlacesDiffer();
};

void TestKeyText::namesAndWheel_data()
{
    QTest::addColumn<int>("tonic");
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("wheel");

    // The places are those of the published wheel: a fifth up is one further, relatives share a
    // number.
    QTest::newRow("C major") << 0 << Mode::Major << u"C major"_s << u"8B"_s;
    QTest::newRow("A minor") << 9 << Mode::Minor << u"A minor"_s << u"8A"_s;
    QTest::newRow("G major") << 7 << Mode::Major << u"G major"_s << u"9B"_s;
    QTest::newRow("F major") << 5 << Mode::Major << u"F major"_s << u"7B"_s;
    QTest::newRow("E major") << 4 << Mode::Major << u"E major"_s << u"12B"_s;
    QTest::newRow("B major") << 11 << Mode::Major << u"B major"_s << u"1B"_s;
    QTest::newRow("F sharp major") << 6 << Mode::Major << u"F♯ major"_s << u"2B"_s;
    QTest::newRow("E flat major") << 3 << Mode::Major << u"E♭ major"_s << u"5B"_s;
    QTest::newRow("F sharp minor") << 6 << Mode::Minor << u"F♯ minor"_s << u"11A"_s;
    QTest::newRow("G sharp minor") << 8 << Mode::Minor << u"G♯ minor"_s << u"1A"_s;
    QTest::newRow("D minor") << 2 << Mode::Minor << u"D minor"_s << u"7A"_s;
}

void TestKeyText::namesAndWheel()
{
    QFETCH(int, tonic);
    QFETCH(Mode, mode);
    QTEST(text::keyName(tonic, mode), "name");
    QTEST(text::camelot(tonic, mode), "wheel");
}

void TestKeyText::allPlacesDiffer()
{
    QSet<QString> places;
    QSet<QString> names;
    for (int tonic = 0; tonic < 12; ++tonic) {
        for (const Mode mode : {Mode::Major, Mode::Minor}) {
            places.insert(text::camelot(tonic, mode));
            names.insert(text::keyName(tonic, mode));
        }
    }
    QCOMPARE(places.size(), 24);
    QCOMPARE(names.size(), 24);
}

QTEST_GUILESS_MAIN(TestKeyText)
#include "tst_keytext.moc"
