// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/playlistfile.h"
#include "models/files/filepath.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QTest>

#include <fstream>

using namespace Qt::StringLiterals;
using namespace models;

class TestPlaylistFile : public QObject
{
    Q_OBJECT

private:
    support::ScratchFolder m_scratch;

    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_scratch.file(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            ? file.fileName()
            : QString();
    }

    QByteArray contentOf(const QString& file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

private slots:

    void formatsGoByTheSuffix()
    {
        QCOMPARE(playlistFormatOf(u"/a/b.M3U8"_s), PlaylistFormat::M3u);
        QCOMPARE(playlistFormatOf(u"b.pls"_s), PlaylistFormat::Pls);
        QCOMPARE(playlistFormatOf(u"b.XSPF"_s), PlaylistFormat::Xspf);
        QCOMPARE(playlistFormatOf(u"b.jspf"_s), PlaylistFormat::Jspf);
        QVERIFY(!playlistFormatOf(u"b.txt"_s));
        QVERIFY(!playlistFormatOf(u"pls"_s));
        const auto refused = writePlaylist(m_scratch.file(u"b.txt"_s), {});
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(u"b.txt"_s));
    }

    void namesAreMadeSafeForFat_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << u"/music/Für Elise.flac"_s << u"/music/Für Elise.flac"_s;
        QTest::newRow("what FAT refuses")
            << u"/m/AC: what? *live* <2> \"x\"|y.mp3"_s << u"/m/AC_ what_ _live_ _2_ _x__y.mp3"_s;
        QTest::newRow("points and spaces at the ends of names")
            << u"/m/Etc. /and so on.../a.mp3"_s << u"/m/Etc__/and so on___/a.mp3"_s;
        QTest::newRow("relative folders") << u"../x/./a?.mp3"_s << u"../x/./a_.mp3"_s;
        QTest::newRow("a URL") << u"http://radio.example/a?b=1"_s
                               << u"http://radio.example/a?b=1"_s;
    }

    void namesAreMadeSafeForFat()
    {
        QFETCH(QString, path);
        QFETCH(QString, safe);
        QCOMPARE(fatSafePath(path), safe);
        const QString file = m_scratch.file(u"safe.m3u8"_s);
        QVERIFY(writePlaylist(file, {{path, 1, QString(), u"T"_s}},
            {.style = PathStyle::Absolute, .areNamesFatSafe = true}));
        QVERIFY(contentOf(file).endsWith('\n' + safe.toUtf8() + '\n'));
    }

    void linesFollowTheEntries()
    {
        auto one = std::make_shared<Track>();
        one->id = 1;
        one->path = u"/music/a.mp3"_s;
        one->tags.artist = u"Ann"_s;
        one->tags.title = u"First"_s;
        one->audio.durationMs = 61'500; // 61.5 s: 62 to the nearest second
        auto two = std::make_shared<Track>();
        two->id = 2;
        two->path = u"/music/untitled song.mp3"_s;
        QList<PlaylistEntry> entries(3);
        entries[0].trackId = 2;
        entries[1].trackId = 77; // left the library
        entries[2].trackId = 1;
        const QList<M3uEntry> lines = playlistLines(Snapshot({one, two}), entries);
        QCOMPARE(lines,
            (QList<M3uEntry>{{u"/music/untitled song.mp3"_s, -1, QString(), u"untitled song"_s},
                {u"/music/a.mp3"_s, 62, u"Ann"_s, u"First"_s}}));
    }

    void everyFormatSurvivesTheRoundTrip_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<int>("style");
        for (const QString& suffix : playlistSuffixes()) {
            for (const PathStyle style :
                {PathStyle::Auto, PathStyle::Relative, PathStyle::Absolute}) {
                QTest::addRow("%s %d", qPrintable(suffix), int(style)) << suffix << int(style);
            }
        }
    }

    void everyFormatSurvivesTheRoundTrip()
    {
        QFETCH(QString, suffix);
        QFETCH(int, style);
        const QString folder = m_scratch.path();
        const QList<M3uEntry> entries{{folder + u"/music/a b.mp3"_s, 215, u"Artist"_s, u"Title"_s},
            {folder + u"/100% #1 <&> \"x\" = ä.flac"_s, -1, QString(), u"Only = title"_s},
            {u"/elsewhere/日本語;/Ü.ogg"_s, 0, u"A & B"_s, u"<Tag>"_s},
            {u"#hash.mp3"_s.prepend(folder + u'/'), 3, u"X"_s, u"Y"_s},
            {models::pathFromBytes(folder.toUtf8() + "/latin\xE9.mp3"), 4, u"L"_s, u"é"_s},
            {u"https://radio.example/stream?x=1&y=2"_s, -1, QString(), u"Radio"_s}};
        // Bytes that are no UTF-8 are taken literally where such a file exists.
        std::ofstream(models::toStdPath(entries.at(4).path)) << "x";
        const QString file = m_scratch.file(u"list."_s + suffix);
        const auto written = writePlaylist(
            file, entries, {.style = static_cast<PathStyle>(style), .title = u"My <list>"_s});
        QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
        const auto read = readPlaylist(file);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->entries.size(), entries.size());
        for (qsizetype i = 0; i < entries.size(); ++i) {
            QCOMPARE(read->entries.at(i).path, entries.at(i).path);
            QCOMPARE(read->entries.at(i).artist, entries.at(i).artist);
            QCOMPARE(read->entries.at(i).title, entries.at(i).title);
            QCOMPARE(read->entries.at(i).durationS == -1,
                entries.at(i).durationS == -1
                    || (entries.at(i).durationS == 0 && suffix.endsWith(u"spf"_s)));
        }
        QCOMPARE(read->title, suffix.endsWith(u"spf"_s) ? u"My <list>"_s : QString());
    }

    void partsAreNamedWhereTheFormatCan()
    {
        M3uEntry first{m_scratch.path() + u"/all.flac"_s, 60, u"A"_s, u"First"_s};
        first.endMs = 60'080;
        M3uEntry second{first.path, 30, u"A"_s, u"Second"_s};
        second.startMs = 60'080;
        for (const QString& suffix : playlistSuffixes()) {
            const QString file = m_scratch.file(u"parts."_s + suffix);
            QVERIFY(writePlaylist(file, {first, second}));
            const auto read = readPlaylist(file);
            QVERIFY(read);
            const bool isLost = suffix == u"pls"_s;
            QCOMPARE(losesParts(file, {first, second}), isLost);
            QCOMPARE(read->entries.at(0).endMs, isLost ? 0 : 60'080);
            QCOMPARE(read->entries.at(1).startMs, isLost ? 0 : 60'080);
            QCOMPARE(read->entries.at(1).endMs, 0);
            QCOMPARE(read->entries.at(1).path, first.path);
        }
        QVERIFY(contentOf(m_scratch.file(u"parts.m3u8"_s))
                    .contains("\n#EXTVLCOPT:start-time=60.080\nall.flac\n"));
    }

    void pathsAreRewrittenForOtherPlaces()
    {
        const QList<M3uEntry> entries{{u"/music/jazz/a.mp3"_s, 1, {}, u"A"_s},
            {u"/music/b.mp3"_s, 1, {}, u"B"_s}, {u"/musicals/c.mp3"_s, 1, {}, u"C"_s}};
        const QString file = m_scratch.file(u"phone.m3u8"_s);
        QVERIFY(writePlaylist(file, entries,
            {.style = PathStyle::Relative,
                .prefixes = {
                    {u"/music"_s, u"/storage/Music"_s}, {u"/music/jazz"_s, u"D:/Jazz"_s}}}));
        const QByteArray text = contentOf(file);
        QVERIFY(text.contains("\nD:/Jazz/a.mp3\n")); // the longest prefix
        QVERIFY(text.contains("\n/storage/Music/b.mp3\n"));
        QVERIFY(!text.contains("/storage/Musicals")); // whole folders only
    }

    void plsOfOtherProgramsIsRead()
    {
        const QString file = write(u"winamp.pls"_s,
            "\xEF\xBB\xBF[Playlist]\r\nnumberofentries=2\r\nFile2=b.mp3\r\nTitle2=B - Two\r\n"
            "file1=sub\\a.mp3\r\nTitle1=One\r\nLength1=61\r\nVersion=2\r\n");
        QVERIFY(QDir().mkpath(m_scratch.file(u"sub"_s)));
        write(u"sub/a.mp3"_s, "x");
        const auto read = readPlaylist(file);
        QVERIFY(read);
        QCOMPARE(read->entries.size(), 2);
        QCOMPARE(read->entries.at(0).path, m_scratch.file(u"sub/a.mp3"_s)); // a backslash turned
        QCOMPARE(read->entries.at(0).durationS, 61);
        QCOMPARE(read->entries.at(0).title, u"One"_s);
        QCOMPARE(read->entries.at(1).artist, u"B"_s);
        QCOMPARE(read->entries.at(1).durationS, -1);
    }

    void xspfOfOtherProgramsIsRead()
    {
        const QString file = write(u"vlc.xspf"_s,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<playlist version=\"1\" "
            "xmlns=\"http://xspf.org/ns/0/\" xmlns:vlc=\"http://www.videolan.org/vlc/\">"
            "<title>Evening</title><trackList><track><location>file:///m/a%20b%25.mp3</location>"
            "<title>T</title><creator>C</creator><album>ignored</album><duration>1500</duration>"
            "<extension application=\"x\"><vlc:id>0</vlc:id></extension></track>"
            "<track><title>Nowhere</title><creator>N</creator></track></trackList></playlist>");
        const auto read = readPlaylist(file);
        QVERIFY(read);
        QCOMPARE(read->title, u"Evening"_s);
        QCOMPARE(read->entries.size(), 2);
        QCOMPARE(read->entries.at(0).path, u"/m/a b%.mp3"_s);
        QCOMPARE(read->entries.at(0).durationS, 2);
        QVERIFY(read->entries.at(1).path.isEmpty());
        QCOMPARE(read->entries.at(1).title, u"Nowhere"_s);
    }

    void theContentTellsWhereTheSuffixDoesNot_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("M3U") << QByteArray("/m/a.mp3\n");
        QTest::newRow("PLS") << QByteArray("[playlist]\nFile1=/m/a.mp3\n");
        QTest::newRow("XSPF") << QByteArray(
            "<playlist><trackList><track><location>file:///m/a.mp3</location></track></trackList>"
            "</playlist>");
        QTest::newRow("JSPF") << QByteArray(
            "{\"playlist\":{\"track\":[{\"location\":\"file:///m/a.mp3\"}]}}");
    }

    void theContentTellsWhereTheSuffixDoesNot()
    {
        QFETCH(QByteArray, content);
        const auto read = readPlaylist(write(u"list"_s, content));
        QVERIFY(read);
        QCOMPARE(read->entries.size(), 1);
        QCOMPARE(read->entries.constFirst().path, u"/m/a.mp3"_s);
    }

    void damagedFilesGetASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut XML") << u"cut.xspf"_s << QByteArray("<playlist><trackList><track>");
        QTest::newRow("other XML") << u"other.xspf"_s << QByteArray("<html></html>");
        QTest::newRow("no JSON") << u"no.jspf"_s << QByteArray("{\"playlist\":");
        QTest::newRow("other JSON") << u"other.jspf"_s << QByteArray("[1, 2]");
        QTest::newRow("binary") << u"binary.pls"_s << QByteArray("RIFF\0\0\0\0", 8);
    }

    void damagedFilesGetASentence()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const auto read = readPlaylist(write(name, content));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadSyntax);
        QVERIFY(read.error().detail.contains(name));
    }
};

QTEST_GUILESS_MAIN(TestPlaylistFile)
#include "tst_playlistfile.moc"
