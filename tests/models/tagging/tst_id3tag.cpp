// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/id3tag.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Fields;
using models::Id3Tag;

namespace {

/// A frame of version 2.2, 2.3 or 2.4, of less than 128 bytes (where both kinds of sizes agree).
QByteArray frame(int version, const QByteArray& id, const QByteArray& body)
{
    const auto size = static_cast<char>(body.size());
    return version == 2 ? id + QByteArray(2, '\0') + size + body
                        : id + QByteArray(3, '\0') + size + QByteArray(2, '\0') + body;
}

QByteArray tag(int version, const QByteArray& frames, char flags = 0)
{
    QByteArray bytes = "ID3";
    bytes += static_cast<char>(version);
    bytes += '\0';
    bytes += flags;
    bytes += QByteArray(2, '\0');
    bytes += static_cast<char>(frames.size() >> 7);
    bytes += static_cast<char>(frames.size() & 0x7F);
    return bytes + frames;
}

} // namespace

class TestId3Tag : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAreRead_data();
    void fieldsAreRead();
    void whatIsSetIsRead_data();
    void whatIsSetIsRead();
    void damageIsNoticed_data();
    void damageIsNoticed();
    void sizesOfOldPlayersAreUnderstood();
    void datesOfOldVersionsHaveTheirLimits();
    void emptyTagIsNothing();
};

void TestId3Tag::fieldsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("2.2") << tag(2, frame(2, "TT2", QByteArray("\0One", 4))) << u"TITLE"_s
                         << QStringList{u"One"_s};
    QTest::newRow("2.3, UTF-16") << tag(3,
        frame(3, "TPE1",
            QByteArray("\1\xFF\xFE"
                       "A\0\0\0\xFF\xFE"
                       "B\0",
                11))) << u"ARTIST"_s
                                 << QStringList{u"A"_s, u"B"_s};
    QTest::newRow("2.4, two values") << tag(4, frame(4, "TPE1", QByteArray("\3A\0B", 4)))
                                     << u"ARTIST"_s << QStringList{u"A"_s, u"B"_s};
    QTest::newRow("genre by number") << tag(3, frame(3, "TCON", QByteArray("\0(17)", 5)))
                                     << u"GENRE"_s << QStringList{u"Rock"_s};
    QTest::newRow("genre by number and words")
        << tag(3, frame(3, "TCON", QByteArray("\0(17)Own", 8))) << u"GENRE"_s
        << QStringList{u"Rock"_s, u"Own"_s};
    QTest::newRow("date in two frames") << tag(3,
        frame(3, "TYER", QByteArray("\0002003", 5)) + frame(3, "TDAT", QByteArray("\0002107", 5)))
                                        << u"DATE"_s << QStringList{u"2003-07-21"_s};
    QTest::newRow("user's text") << tag(
        4, frame(4, "TXXX", QByteArray("\3replaygain_track_gain\0-7 dB", 28)))
                                 << u"REPLAYGAIN_TRACK_GAIN"_s << QStringList{u"-7 dB"_s};
    const QByteArray recording("http://musicbrainz.org\0"
                               "1-2",
        26);
    QTest::newRow("recording of MusicBrainz") << tag(
        4, frame(4, "UFID", QByteArray("http://else.org\0x", 17)) + frame(4, "UFID", recording))
                                              << u"MUSICBRAINZ_TRACKID"_s << QStringList{u"1-2"_s};
    QTest::newRow("comment") << tag(3, frame(3, "COMM", QByteArray("\0eng\0Nice", 9)))
                             << u"COMMENT"_s << QStringList{u"Nice"_s};
    QTest::newRow("comment of a player")
        << tag(3, frame(3, "COMM", QByteArray("\0engiTunNORM\0x", 14))) << u"COMMENT"_s
        << QStringList();
    // FF 00 stands for FF in a tag that is unsynchronised as a whole.
    QTest::newRow("unsynchronised") << tag(3,
        frame(3, "TIT2",
            QByteArray("\1\xFF\xFE"
                       "A\0",
                5))
            .replace("\xFF\xFE", QByteArray("\xFF\0\xFE", 3)),
        '\x80') << u"TITLE"_s << QStringList{u"A"_s};
}

void TestId3Tag::fieldsAreRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, key);
    const auto parsed = Id3Tag::parse(bytes);
    QVERIFY(parsed);
    QTEST(parsed->fields().value(key), "values");
}

void TestId3Tag::whatIsSetIsRead_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("values");
    for (const int version : {2, 3, 4}) {
        const auto row = [version](
                             const char* name, const QString& key, const QStringList& values) {
            QTest::newRow(qPrintable(u"2.%1 "_s.arg(version) + QLatin1String(name)))
                << version << key << values;
        };
        row("title", u"TITLE"_s, {u"Plain"_s});
        row("beyond ASCII", u"TITLE"_s, {u"\u00C9tude \U0001F3B5"_s});
        row("several", u"ARTIST"_s, {u"A"_s, u"\u6771"_s});
        row("genre in brackets", u"GENRE"_s, {u"(Own)"_s});
        row("comment", u"COMMENT"_s, {u"two\nlines \u00E4"_s});
        row("own field", u"MY FIELD"_s, {u"x"_s, u"y"_s});
        row("MusicBrainz", u"MUSICBRAINZ_ALBUMID"_s, {u"1-2"_s});
        row("recording", u"MUSICBRAINZ_TRACKID"_s, {u"1-2"_s});
        row("year", u"DATE"_s, {u"1999"_s});
        row("day", u"DATE"_s, {u"2003-07-21"_s});
        row("mood", u"MOOD"_s, {u"Calm"_s});
    }
}

void TestId3Tag::whatIsSetIsRead()
{
    QFETCH(const int, version);
    QFETCH(const QString, key);
    QFETCH(const QStringList, values);
    Id3Tag made(version);
    QVERIFY(made.set(u"ALBUM"_s, {u"Album"_s}));
    QVERIFY(made.set(key, {u"before"_s}) || key == "DATE"_L1);
    QVERIFY(made.set(key, values));
    const QByteArray bytes = made.bytes(500);
    QCOMPARE(bytes.size(), 500);
    const auto read = Id3Tag::parse(bytes);
    QVERIFY(read);
    QCOMPARE(read->version(), version);
    QCOMPARE(read->fields(), (Fields{{u"ALBUM"_s, {u"Album"_s}}, {key, values}}));
}

void TestId3Tag::damageIsNoticed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut") << tag(4, frame(4, "TIT2", "\3One")).chopped(2);
    QTest::newRow("frame beyond the tag") << tag(4, frame(4, "TIT2", "\3One").chopped(2));
    QTest::newRow("no letters") << tag(4, frame(4, "t\x01xy", "\3One"));
    QTest::newRow("version to come") << tag(5, frame(4, "TIT2", "\3One"));
    QTest::newRow("compressed as a whole") << tag(2, frame(2, "TT2", "x"), '\x40');
}

void TestId3Tag::damageIsNoticed()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!Id3Tag::parse(bytes));
}

void TestId3Tag::sizesOfOldPlayersAreUnderstood()
{
    // 200 as a plain number is 00 C8; read as seven bits a byte it would end elsewhere.
    const QByteArray body = '\3' + QByteArray(199, 'x');
    const QByteArray first = "TIT2" + QByteArray(3, '\0') + '\xC8' + QByteArray(2, '\0') + body;
    const auto parsed = Id3Tag::parse(tag(4, first + frame(4, "TPE1", "\3A")));
    QVERIFY(parsed);
    QCOMPARE(parsed->fields().value(u"TITLE"_s).constFirst().size(), 199);
    QCOMPARE(parsed->fields().value(u"ARTIST"_s), QStringList{u"A"_s});
}

void TestId3Tag::datesOfOldVersionsHaveTheirLimits()
{
    Id3Tag made(3);
    QVERIFY(made.set(u"DATE"_s, {u"2003-07-21"_s}));
    QCOMPARE(made.fields().value(u"DATE"_s), QStringList{u"2003-07-21"_s});
    QVERIFY(!made.set(u"DATE"_s, {u"2003-07"_s})); // no frame for a month alone
    QCOMPARE(made.fields().value(u"DATE"_s), QStringList{u"2003-07-21"_s});
}

void TestId3Tag::emptyTagIsNothing()
{
    Id3Tag made;
    QVERIFY(made.set(u"TITLE"_s, {u"T"_s}));
    QVERIFY(made.set(u"TITLE"_s, {}));
    QCOMPARE(made.bytes(100), QByteArray());
}

QTEST_APPLESS_MAIN(TestId3Tag)
#include "tst_id3tag.moc"
