// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/tagtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace tagtext = models::tagtext;

namespace {

/// What an ID3v1 tag of 30 characters a field could say.
class OldTag final : public TagLib::Tag
{
public:
    [[nodiscard]] TagLib::String title() const override { return "cut off titl"; }

    [[nodiscard]] TagLib::String artist() const override { return {}; }

    [[nodiscard]] TagLib::String album() const override { return "Album"; }

    [[nodiscard]] TagLib::String comment() const override { return "Comment"; }

    [[nodiscard]] TagLib::String genre() const override { return "Rock"; }

    [[nodiscard]] unsigned int year() const override { return 1999; }

    [[nodiscard]] unsigned int track() const override { return 4; }

    void setTitle(const TagLib::String& /*text*/) override { }

    void setArtist(const TagLib::String& /*text*/) override { }

    void setAlbum(const TagLib::String& /*text*/) override { }

    void setComment(const TagLib::String& /*text*/) override { }

    void setGenre(const TagLib::String& /*text*/) override { }

    void setYear(unsigned int /*year*/) override { }

    void setTrack(unsigned int /*track*/) override { }
};

} // namespace

class TestTagText : public QObject
{
    Q_OBJECT

private slots:
    void leadingNumberIsFound_data();
    void leadingNumberIsFound();
    void yearIsFound_data();
    void yearIsFound();
    void textIsCleaned_data();
    void textIsCleaned();
    void valuesAreJoined();
    void oldTagFillsGapsOnly();
    void playersCommentIsNotTheUsers();
};

void TestTagText::leadingNumberIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");

    QTest::newRow("empty") << u""_s << 0;
    QTest::newRow("plain") << u"7"_s << 7;
    QTest::newRow("leading zero") << u"07"_s << 7;
    QTest::newRow("of a total") << u"1/3"_s << 1;
    QTest::newRow("negative") << u"-1/0"_s << 0;
    QTest::newRow("side of a record") << u"A1"_s << 0;
    QTest::newRow("beyond any disc") << u"999999999999"_s << 0;
    QTest::newRow("Arabic digits") << u"\u0661\u0662"_s << 12;
}

void TestTagText::leadingNumberIsFound()
{
    QFETCH(const QString, text);
    QTEST(tagtext::leadingNumber(text), "number");
}

void TestTagText::yearIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");

    QTest::newRow("empty") << u""_s << 0;
    QTest::newRow("year") << u"1999"_s << 1999;
    QTest::newRow("ISO date") << u"2003-07-21"_s << 2003;
    QTest::newRow("German date") << u"21.07.2003"_s << 2003;
    QTest::newRow("date without separators") << u"20030721"_s << 2003;
    QTest::newRow("in brackets") << u"(1984)"_s << 1984;
    QTest::newRow("two digits") << u"84"_s << 0;
    QTest::newRow("words") << u"year?"_s << 0;
    QTest::newRow("zero") << u"0000"_s << 0;
}

void TestTagText::yearIsFound()
{
    QFETCH(const QString, text);
    QTEST(tagtext::year(text), "expected");
}

void TestTagText::textIsCleaned_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("clean");

    QTest::newRow("blanks around") << u"  a b \n"_s << u"a b"_s;
    QTest::newRow("padding of zeros") << QString(u"ab"_s + QChar(0) + QChar(0)) << u"ab"_s;
    QTest::newRow("emoji") << u"\U0001F3B5"_s << u"\U0001F3B5"_s;
    QTest::newRow("stray high surrogate")
        << QString(u"a"_s + QChar(0xD83C) + QChar(u'b')) << u"a\uFFFDb"_s;
    QTest::newRow("stray low surrogate at the end")
        << QString(u"a"_s + QChar(0xDFB5)) << u"a\uFFFD"_s;
    QTest::newRow("a novel") << QString(5000, u'x') << QString(4096, u'x');
}

void TestTagText::textIsCleaned()
{
    QFETCH(const QString, raw);
    std::wstring wide;
    for (const QChar character : raw) {
        wide += static_cast<wchar_t>(character.unicode());
    }
    QTEST(tagtext::text(TagLib::String(wide)), "clean");
}

void TestTagText::valuesAreJoined()
{
    TagLib::StringList values;
    for (const char* value : {"One", " ", "Two", "One", "Six "}) {
        values.append(value);
    }
    QCOMPARE(tagtext::joined(values), u"One; Two; Six"_s);
}

void TestTagText::oldTagFillsGapsOnly()
{
    TagLib::PropertyMap current;
    current.insert("TITLE", TagLib::String("cut off title"));
    const OldTag basic;
    const models::Tags tags = tagtext::tags(current, &basic);
    QCOMPARE(tags.title, u"cut off title"_s);
    QCOMPARE(tags.album, u"Album"_s);
    QCOMPARE(tags.genre, u"Rock"_s);
    QCOMPARE(tags.comment, u"Comment"_s);
    QCOMPARE(tags.year, 1999);
    QCOMPARE(tags.trackNumber, 4);

    current.insert("COMMENT:ITUNNORM", TagLib::String(" 00000A"));
    QCOMPARE(tagtext::tags(current, &basic).comment, QString());
}

void TestTagText::playersCommentIsNotTheUsers()
{
    TagLib::PropertyMap properties;
    properties.insert("COMMENT:ITUNNORM", TagLib::String(" 00000A 00000B"));
    QCOMPARE(tagtext::tags(properties, nullptr).comment, QString());
    properties.insert("COMMENT", TagLib::String("mine"));
    QCOMPARE(tagtext::tags(properties, nullptr).comment, u"mine"_s);
}

QTEST_GUILESS_MAIN(TestTagText)
#include "tst_tagtext.moc"
