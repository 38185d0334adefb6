// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/fold.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace text = models::text;

class TestFold : public QObject
{
    Q_OBJECT

private slots:
    void looksTheSame_data();
    void looksTheSame();
    void staysApart_data();
    void staysApart();

    void isIdempotent_data() { looksTheSame_data(); }

    void isIdempotent();
    void latinIsFoldedLikeAllElse();
    void numbersSortByValue();
};

void TestFold::looksTheSame_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");

    QTest::newRow("case") << u"HELLO World"_s << u"hello world"_s;
    QTest::newRow("accent") << u"Beyoncé"_s << u"beyonce"_s;
    QTest::newRow("composed and decomposed") << u"é"_s << u"e\u0301"_s;
    QTest::newRow("two marks on a letter") << u"Việt"_s << u"viet"_s;
    QTest::newRow("Turkish capital dotted i") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("Turkish dotless i") << u"Işık"_s << u"isik"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s;
    QTest::newRow("slashed o") << u"MØ"_s << u"mo"_s;
    QTest::newRow("ligature") << u"Ægir Œuvre"_s << u"aegir oeuvre"_s;
    QTest::newRow("fi ligature") << u"ﬁsh"_s << u"fish"_s;
    QTest::newRow("Polish l") << u"Łódź"_s << u"lodz"_s;
    QTest::newRow("typographic apostrophe") << u"Don’t"_s << u"don't"_s;
    QTest::newRow("acute accent as apostrophe") << u"Don´t"_s << u"don't"_s;
    QTest::newRow("en dash") << u"A–B"_s << u"a-b"_s;
    QTest::newRow("full width") << u"ＡＢＣ１"_s << u"abc1"_s;
    QTest::newRow("half-width katakana") << u"ｶﾞ"_s << u"ガ"_s;
    QTest::newRow("Greek final sigma and accent") << u"Λόγος"_s << u"ΛΟΓΟΣ"_s;
    QTest::newRow("Cyrillic") << u"ЁЛКА"_s << u"елка"_s;
    QTest::newRow("no-break space") << u"a\u00a0b"_s << u"a b"_s;
    QTest::newRow("Arabic points") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("fraction") << u"½½½"_s << u"1⁄21⁄21⁄2"_s;
    QTest::newRow("grave accent as apostrophe") << u"Don`t É"_s << u"don't e"_s;
    QTest::newRow("table letters beside others") << u"ÉØ東"_s << u"eo東"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestFold::looksTheSame()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(text::folded(one), text::folded(other));
}

void TestFold::staysApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");

    QTest::newRow("letters") << u"a"_s << u"b"_s;
    QTest::newRow("hiragana and katakana") << u"あ"_s << u"ア"_s;
    QTest::newRow("voiced kana is another letter") << u"カ"_s << u"ガ"_s;
    QTest::newRow("Devanagari vowel is a letter") << u"कु"_s << u"क"_s;
}

void TestFold::staysApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(text::folded(one) != text::folded(other));
}

void TestFold::isIdempotent()
{
    QFETCH(QString, one);
    const QString once = text::folded(one);
    QCOMPARE(text::folded(once), once);
}

void TestFold::latinIsFoldedLikeAllElse()
{
    for (char16_t unit = 0; unit < 0x400; ++unit) {
        const QString letters = u"a"_s + QChar(unit) + u"Z"_s;
        QByteArray folded("before ");
        QCOMPARE(text::appendFoldedLatin(letters.toUtf8(), folded), unit < 0x250);
        QCOMPARE(folded, unit < 0x250 ? "before " + text::foldedUtf8(letters) : "before ");
    }
    QByteArray folded;
    QVERIFY(text::appendFoldedLatin({}, folded));
    for (const char* broken : {"\xFF", "a\xC3", "\xC3z", "\xA9", "\xC1\x81", "\xE2\x82\xAC"}) {
        QVERIFY(!text::appendFoldedLatin(broken, folded));
        QVERIFY(folded.isEmpty());
    }
}

void TestFold::numbersSortByValue()
{
    const QList<QByteArray> inOrder{"", "10cc", "abba", "vol. 02", "vol. 3", "vol. 10", "vol. a"};
    for (qsizetype i = 1; i < inOrder.size(); ++i) {
        QVERIFY2(text::naturalKey(inOrder[i - 1]) < text::naturalKey(inOrder[i]),
            inOrder[i].constData());
    }
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
