// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistexport.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPlaylistExport : public QObject
{
    Q_OBJECT

private slots:
    void fileNameIsSafe_data();
    void fileNameIsSafe();
    void linesFollowTheEntries();
};

void TestPlaylistExport::fileNameIsSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << u"Evening"_s << u"Evening.m3u8"_s;
    QTest::newRow("beyond ASCII") << u"Für Elise ♪"_s << u"Für Elise ♪.m3u8"_s;
    QTest::newRow("slashes and colons") << u"AC/DC: live?"_s << u"AC DC live.m3u8"_s;
    QTest::newRow("dots at the ends")
        << u"..Like ...Baby One More Time..."_s << u"Like ...Baby One More Time.m3u8"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"a b.m3u8"_s;
    QTest::newRow("nothing left") << u"///"_s << u"Playlist.m3u8"_s;
    // A file name is 255 bytes at most: 60 characters of 4 bytes and the suffix fit.
    QTest::newRow("too long") << QString(200, u'x') << QString(120, u'x') + u".m3u8"_s;
}

void TestPlaylistExport::fileNameIsSafe()
{
    QFETCH(QString, name);
    QFETCH(QString, file);
    QCOMPARE(ui::exportFileName(name), file);
}

void TestPlaylistExport::linesFollowTheEntries()
{
    auto one = std::make_shared<models::Track>();
    one->id = 1;
    one->path = u"/music/a.mp3"_s;
    one->tags.artist = u"Ann"_s;
    one->tags.title = u"First"_s;
    one->audio.durationMs = 61'500; // 61.5 s: 62 to the nearest second
    auto two = std::make_shared<models::Track>();
    two->id = 2;
    two->path = u"/music/untitled song.mp3"_s;
    const models::Snapshot library({one, two});
    QList<models::PlaylistEntry> entries(3);
    entries[0].trackId = 2;
    entries[1].trackId = 77; // left the library
    entries[2].trackId = 1;

    const QList<models::M3uEntry> lines = ui::m3uEntries(entries, library);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].path, u"/music/untitled song.mp3"_s);
    QCOMPARE(lines[0].title, u"untitled song"_s);
    QCOMPARE(lines[0].durationS, -1);
    QCOMPARE(lines[1].path, u"/music/a.mp3"_s);
    QCOMPARE(lines[1].artist, u"Ann"_s);
    QCOMPARE(lines[1].title, u"First"_s);
    QCOMPARE(lines[1].durationS, 62);
}

QTEST_GUILESS_MAIN(TestPlaylistExport)
#include "tst_playlistexport.moc"
