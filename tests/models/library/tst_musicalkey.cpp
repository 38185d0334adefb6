// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/musicalkey.h"

#include <QTest>

using namespace Qt::StringLiterals;
using analysis::Mode;
using models::MusicalKey;

class TestMusicalKey : public QObject
{
    Q_OBJECT

private slots:
    void numberAndBack();
    void readsEverySpelling_data();
    void readsEverySpelling();
    void refusesOtherText_data();
    void refusesOtherText();
    void numberAloneIsBothModes();
    void compatibleKeysAreTheNeighbours();
};

void TestMusicalKey::numberAndBack()
{
    for (int number = 1; number <= 12; ++number) {
        for (const Mode mode : {Mode::Major, Mode::Minor}) {
            const MusicalKey key = models::keyAtCamelot(number, mode);
            QVERIFY(key.tonic >= 0 && key.tonic < 12);
            QCOMPARE(models::camelotNumber(key), number);
        }
    }
}

void TestMusicalKey::readsEverySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tonic");
    QTest::addColumn<Mode>("mode");

    QTest::newRow("Camelot minor") << u"8A"_s << 9 << Mode::Minor;
    QTest::newRow("Camelot lower case") << u"12b"_s << 4 << Mode::Major;
    QTest::newRow("Open Key") << u"1m"_s << 9 << Mode::Minor;
    QTest::newRow("Open Key major") << u"2d"_s << 7 << Mode::Major;
    QTest::newRow("letter") << u"C"_s << 0 << Mode::Major;
    QTest::newRow("minor letter") << u"Am"_s << 9 << Mode::Minor;
    QTest::newRow("sharp") << u"F#m"_s << 6 << Mode::Minor;
    QTest::newRow("musical sharp") << u"C♯ minor"_s << 1 << Mode::Minor;
    QTest::newRow("flat") << u"Bb"_s << 10 << Mode::Major;
    QTest::newRow("B minor is not B flat") << u"Bm"_s << 11 << Mode::Minor;
    QTest::newRow("flat minor") << u"Bbm"_s << 10 << Mode::Minor;
    QTest::newRow("C flat is B") << u"Cb"_s << 11 << Mode::Major;
    QTest::newRow("words") << u"e♭ Major"_s << 3 << Mode::Major;
}

void TestMusicalKey::readsEverySpelling()
{
    QFETCH(QString, text);
    QFETCH(int, tonic);
    QFETCH(Mode, mode);
    QCOMPARE(models::keysFromText(text), (QList<MusicalKey>{{.tonic = tonic, .mode = mode}}));
}

void TestMusicalKey::refusesOtherText_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "13A", "0A", "8C", "H", "Amb", "123", "A minority"}) {
        QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromLatin1(text);
    }
}

void TestMusicalKey::refusesOtherText()
{
    QFETCH(QString, text);
    QVERIFY(models::keysFromText(text).isEmpty());
}

void TestMusicalKey::numberAloneIsBothModes()
{
    const QList<MusicalKey> keys = models::keysFromText(u"8"_s);
    QCOMPARE(keys.size(), 2);
    QVERIFY(keys.contains({.tonic = 9, .mode = Mode::Minor}));
    QVERIFY(keys.contains({.tonic = 0, .mode = Mode::Major}));
}

void TestMusicalKey::compatibleKeysAreTheNeighbours()
{
    // 8A goes with 9A (E minor), 7A (D minor) and 8B (C major); 12 and 1 are neighbours.
    const QList<MusicalKey> keys = models::compatibleKeys({.tonic = 9, .mode = Mode::Minor});
    QCOMPARE(keys.size(), 4);
    QVERIFY(keys.contains({.tonic = 4, .mode = Mode::Minor}));
    QVERIFY(keys.contains({.tonic = 2, .mode = Mode::Minor}));
    QVERIFY(keys.contains({.tonic = 0, .mode = Mode::Major}));
    QVERIFY(models::compatibleKeys(models::keyAtCamelot(12, Mode::Major))
                .contains(models::keyAtCamelot(1, Mode::Major)));
    QVERIFY(models::compatibleKeys(models::keyAtCamelot(1, Mode::Major))
                .contains(models::keyAtCamelot(12, Mode::Major)));
}

QTEST_GUILESS_MAIN(TestMusicalKey)
#include "tst_musicalkey.moc"
