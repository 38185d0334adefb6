// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/editsheet.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::EditSheet;
using models::FieldEdit;
using models::Fields;
using models::NamePattern;

/// What an editor makes of some files before anything is written.
class TestEditSheet : public QObject
{
    Q_OBJECT

private slots:
    void differencesAreMixed();
    void backToBeforeIsNoChange();
    void toolsChangeEachFile();
    void ordersHoldOnlyWhatChanges();
    void titlesHaveCapitals_data();
    void titlesHaveCapitals();
    void namesGiveFields_data();
    void namesGiveFields();
    void patternsNeedOrder_data();
    void patternsNeedOrder();

private:
    static EditSheet sheet()
    {
        return EditSheet({{{u"/m/A - Blue/01 one.mp3"_s, {}},
                              {{u"TITLE"_s, {u"one"_s}}, {u"ALBUM"_s, {u"Blue"_s}}}},
            {{u"/m/A - Blue/02 two.mp3"_s, {}},
                {{u"TITLE"_s, {u" two  of  us"_s}}, {u"ALBUM"_s, {u"Blue"_s}}}}});
    }
};

void TestEditSheet::differencesAreMixed()
{
    EditSheet edited = sheet();
    QVERIFY(edited.isMixed(u"TITLE"_s));
    QVERIFY(!edited.isMixed(u"ALBUM"_s));
    QCOMPARE(edited.values(u"ALBUM"_s), QStringList{u"Blue"_s});
    QVERIFY(!edited.isMixed(u"GENRE"_s)); // none has one
    edited.set(u"TITLE"_s, {u"Same"_s});
    QCOMPARE(edited.values(u"TITLE"_s), QStringList{u"Same"_s});
}

void TestEditSheet::backToBeforeIsNoChange()
{
    EditSheet edited = sheet();
    edited.set(u"ALBUM"_s, {u"Red"_s});
    QCOMPARE(edited.changes().size(), 2);
    edited.set(u"ALBUM"_s, {u"Blue"_s});
    QVERIFY(edited.isEmpty());
    edited.set(u"ALBUM"_s, {});
    QCOMPARE(edited.changes().constFirst().after, QStringList());
    edited.reset(u"ALBUM"_s);
    QVERIFY(edited.isEmpty());
}

void TestEditSheet::toolsChangeEachFile()
{
    EditSheet edited = sheet();
    edited.number(true);
    QCOMPARE(edited.files()[1].edit[u"TRACKNUMBER"_s], QStringList{u"2/2"_s});
    edited.change({}, models::trimmedText);
    QCOMPARE(edited.files()[1].edit[u"TITLE"_s], QStringList{u"two of us"_s});
    edited.change(u"TITLE"_s, models::titleCase);
    QCOMPARE(edited.files()[1].edit[u"TITLE"_s], QStringList{u"Two of Us"_s});
    edited.swap(u"TITLE"_s, u"ALBUM"_s);
    QCOMPARE(edited.files()[0].edit,
        (FieldEdit{
            {u"TITLE"_s, {u"Blue"_s}}, {u"ALBUM"_s, {u"One"_s}}, {u"TRACKNUMBER"_s, {u"1/2"_s}}}));
    edited.copy(u"ALBUM"_s, u"ALBUMARTIST"_s);
    QCOMPARE(edited.files()[1].edit[u"ALBUMARTIST"_s], QStringList{u"Two of Us"_s});
}

void TestEditSheet::ordersHoldOnlyWhatChanges()
{
    EditSheet edited = sheet();
    edited.change(u"TITLE"_s, models::trimmedText); // the first has no needless spaces
    const models::TagOrder order = edited.order(u"Test"_s);
    QCOMPARE(order.targets.size(), 1);
    QCOMPARE(
        order.edit(order.targets.constFirst(), {}), (FieldEdit{{u"TITLE"_s, {u"two of us"_s}}}));
}

void TestEditSheet::titlesHaveCapitals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("small words") << u"the lord of the rings"_s << u"The Lord of the Rings"_s;
    QTest::newRow("last word") << u"what are you waiting for"_s << u"What Are You Waiting For"_s;
    QTest::newRow("capitals within") << u"DJ mcCoy and me"_s << u"DJ mcCoy and Me"_s;
    QTest::newRow("brackets") << u"song (live)"_s << u"Song (Live)"_s;
    QTest::newRow("beyond ASCII") << u"\u00E9tude"_s << u"\u00C9tude"_s;
}

void TestEditSheet::titlesHaveCapitals()
{
    QFETCH(const QString, text);
    QTEST(models::titleCase(text), "title");
}

void TestEditSheet::namesGiveFields_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Fields>("fields");
    QTest::newRow("number and title")
        << u"{track} {title}"_s << u"/m/03 Some title.mp3"_s
        << Fields{{u"TRACKNUMBER"_s, {u"3"_s}}, {u"TITLE"_s, {u"Some title"_s}}};
    QTest::newRow("folders") << u"{artist}/{album}/{track} - {title}"_s << u"/m/A/B/1 - C.d.flac"_s
                             << Fields{{u"ARTIST"_s, {u"A"_s}}, {u"ALBUM"_s, {u"B"_s}},
                                    {u"TRACKNUMBER"_s, {u"1"_s}}, {u"TITLE"_s, {u"C.d"_s}}};
    QTest::newRow("of no interest")
        << u"{_} - {title}"_s << u"/m/x - T.mp3"_s << Fields{{u"TITLE"_s, {u"T"_s}}};
    QTest::newRow("underscores") << u"{track}-{title}"_s << u"/m/02-My_song.ogg"_s
                                 << Fields{
                                        {u"TRACKNUMBER"_s, {u"2"_s}}, {u"TITLE"_s, {u"My song"_s}}};
    QTest::newRow("does not fit") << u"{track} {title}"_s << u"/m/No number.mp3"_s << Fields();
    QTest::newRow("signs of expressions")
        << u"[{track}] {title}"_s << u"/m/[7] (x).mp3"_s
        << Fields{{u"TRACKNUMBER"_s, {u"7"_s}}, {u"TITLE"_s, {u"(x)"_s}}};
}

void TestEditSheet::namesGiveFields()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, path);
    const auto parsed = NamePattern::parse(pattern);
    QVERIFY(parsed);
    QTEST(parsed->fieldsOf(path).value_or(Fields()), "fields");
}

void TestEditSheet::patternsNeedOrder_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("no field") << u"title"_s;
    QTest::newRow("nothing between") << u"{artist}{title}"_s;
    QTest::newRow("twice") << u"{title} - {title}"_s;
    QTest::newRow("open") << u"{title"_s;
    QTest::newRow("closed only") << u"title} {artist}"_s;
    QTest::newRow("nothing of interest") << u"{_}"_s;
}

void TestEditSheet::patternsNeedOrder()
{
    QFETCH(const QString, pattern);
    QVERIFY(!NamePattern::parse(pattern));
}

QTEST_APPLESS_MAIN(TestEditSheet)
#include "tst_editsheet.moc"
