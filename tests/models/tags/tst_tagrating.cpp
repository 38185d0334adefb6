// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/tagrating.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <taglib/mpegfile.h>
#include <taglib/popularimeterframe.h>
#include <taglib/vorbisfile.h>

#include <QTest>

using namespace Qt::StringLiterals;
namespace tagrating = models::tagrating;

class TestTagRating : public QObject
{
    Q_OBJECT

private slots:
    void popularimeterBytes_data();
    void popularimeterBytes();
    void texts_data();
    void texts();
    void readsAPopularimeter();
    void readsAVorbisComment();
    void withoutARatingThereIsNone();
};

void TestTagRating::popularimeterBytes_data()
{
    QTest::addColumn<int>("byte");
    QTest::addColumn<int>("halfStars");
    QTest::newRow("none") << 0 << 0;
    // Windows Media Player's five.
    QTest::newRow("one star") << 1 << 2;
    QTest::newRow("two stars") << 64 << 4;
    QTest::newRow("three stars") << 128 << 6;
    QTest::newRow("four stars") << 196 << 8;
    QTest::newRow("five stars") << 255 << 10;
    // MusicBee's halves.
    QTest::newRow("half a star") << 13 << 1;
    QTest::newRow("one and a half") << 54 << 3;
    QTest::newRow("four and a half") << 242 << 9;
    // Somebody else's: by the ranges, 224 to 255 are five.
    QTest::newRow("between") << 230 << 10;
}

void TestTagRating::popularimeterBytes()
{
    QFETCH(const int, byte);
    QTEST(tagrating::fromPopularimeter(byte), "halfStars");
}

void TestTagRating::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("halfStars");
    QTest::newRow("FMPS") << u"0.7"_s << 7;
    QTest::newRow("FMPS, all") << u"1.0"_s << 10;
    QTest::newRow("stars") << u"4"_s << 8;
    QTest::newRow("half stars") << u"9"_s << 9;
    QTest::newRow("per cent") << u"85"_s << 9; // 8.5 half stars, rounded away from zero
    QTest::newRow("per cent, little") << u"20"_s << 2;
    QTest::newRow("zero") << u"0"_s << 0;
    QTest::newRow("words") << u"good"_s << 0;
    QTest::newRow("too much") << u"255"_s << 0;
    QTest::newRow("not a number") << u"nan"_s << 0;
}

void TestTagRating::texts()
{
    QFETCH(const QString, text);
    QTEST(tagrating::fromText(text), "halfStars");
}

void TestTagRating::readsAPopularimeter()
{
    const support::ScratchFolder folder;
    const auto path = folder.stdFile(u"a.mp3"_s);
    QVERIFY(support::writeAudio(path, support::sine(440.0, 0.5), "libmp3lame", {{"title", "A"}}));
    {
        TagLib::MPEG::File file(path.c_str());
        auto* const frame = new TagLib::ID3v2::PopularimeterFrame; // the tag owns it
        frame->setEmail("no@email");
        frame->setRating(186);
        frame->setCounter(17);
        file.ID3v2Tag(true)->addFrame(frame);
        QVERIFY(file.save());
    }
    const auto read = models::readTags(folder.file(u"a.mp3"_s));
    QVERIFY(read);
    QCOMPARE(read->rating.halfStars, 7);
    QCOMPARE(read->rating.plays, 17);
}

void TestTagRating::readsAVorbisComment()
{
    const support::ScratchFolder folder;
    const auto path = folder.stdFile(u"a.ogg"_s);
    QVERIFY(support::writeAudio(path, support::sine(440.0, 0.5), "libvorbis"));
    {
        TagLib::Ogg::Vorbis::File file(path.c_str());
        file.tag()->addField("FMPS_RATING", "0.9");
        file.tag()->addField("FMPS_PLAYCOUNT", "3.0");
        QVERIFY(file.save());
    }
    const auto read = models::readTags(folder.file(u"a.ogg"_s));
    QVERIFY(read);
    QCOMPARE(read->rating.halfStars, 9);
    QCOMPARE(read->rating.plays, 3);
}

void TestTagRating::withoutARatingThereIsNone()
{
    QVERIFY(tagrating::of({}, nullptr) == models::TagRating{});
}

QTEST_GUILESS_MAIN(TestTagRating)
#include "tst_tagrating.moc"
