// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/playlistimport.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;
using support::makeTrack;

namespace {

Snapshot library()
{
    return Snapshot({makeTrack({.id = 1,
                         .title = u"One"_s,
                         .artist = u"A"_s,
                         .path = u"/music/A/one.mp3"_s,
                         .durationMs = 60000}),
        makeTrack({.id = 2,
            .title = u"One"_s,
            .artist = u"A"_s,
            .path = u"/music/live/eins.mp3"_s,
            .durationMs = 300000}),
        makeTrack({.id = 3, .title = u"Ä"_s, .artist = u"B"_s, .path = u"/music/X/01.mp3"_s}),
        makeTrack({.id = 4, .title = u"Two"_s, .artist = u"B"_s, .path = u"/music/Y/01.mp3"_s})});
}

QList<TrackId> found(const M3uEntry& entry, const QList<PathPrefix>& prefixes = {})
{
    QList<TrackId> ids;
    const Snapshot snapshot = library();
    for (const PlaylistEntry& resolved : importEntries(snapshot, {entry}, prefixes).entries) {
        ids.append(resolved.trackId);
    }
    return ids;
}

} // namespace

class TestPlaylistImport : public QObject
{
    Q_OBJECT

private slots:

    void entriesAreFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("artist");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("durationS");
        QTest::addColumn<QList<TrackId>>("ids");
        const auto row = [](const char* name, const QString& path, const QString& artist,
                             const QString& title, int seconds, const QList<TrackId>& ids) {
            QTest::newRow(name) << path << artist << title << seconds << ids;
        };
        row("by path", u"/music/A/one.mp3"_s, {}, {}, -1, {1});
        row("by name in another folder", u"/old/disk/ONE.MP3"_s, {}, {}, -1, {1});
        row("by name of another system", u"C:\\Music\\A\\one.mp3"_s, {}, {}, -1, {1});
        row("a common name goes by the folder", u"D:\\stuff\\Y\\01.mp3"_s, {}, {}, -1, {4});
        row("a common name alone says nothing", u"/other/01.mp3"_s, {}, {}, -1, {});
        row("a common name with tags", u"/other/01.mp3"_s, u"B"_s, u"ä"_s, -1, {3});
        row("by tags, the nearest length", u"/gone.mp3"_s, u"a"_s, u"one"_s, 290, {2});
        row("without a path", {}, u"B"_s, u"Two"_s, -1, {4});
        row("not at all", u"/gone.mp3"_s, u"Z"_s, u"Zed"_s, -1, {});
        row("a title alone is not enough", {}, {}, u"Two"_s, -1, {});
    }

    void entriesAreFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, artist);
        QFETCH(QString, title);
        QFETCH(int, durationS);
        QTEST(found({path, durationS, artist, title}), "ids");
    }

    void prefixesLeadHome()
    {
        QCOMPARE(found({u"/storage/Y/01.mp3"_s, -1, {}, {}}, {{u"/storage"_s, u"/music"_s}}),
            QList<TrackId>{4});
    }

    void aFileStandsForItsParts()
    {
        TrackList tracks;
        for (int i = 0; i < 3; ++i) {
            auto part = makeTrack({.id = i + 1, .path = partPath(u"/music/all.flac"_s, i + 1)});
            part->part = std::make_shared<const TrackPart>(TrackPart{i + 1, 60'000 * i, 0, 3, {}});
            tracks.append(part);
        }
        M3uEntry second{u"/music/all.flac"_s, -1, {}, {}};
        second.startMs = 60'013; // a format that counts in frames
        const auto imported =
            importEntries(Snapshot(tracks), {second, {u"/music/all.flac"_s, -1, {}, {}}});
        QList<TrackId> ids;
        for (const PlaylistEntry& entry : imported.entries) {
            ids.append(entry.trackId);
        }
        QCOMPARE(ids, (QList<TrackId>{2, 1, 2, 3}));
    }

    void whatIsMissingIsListedInOrder()
    {
        const ImportedPlaylist imported = importEntries(library(),
            {{u"/x.mp3"_s, -1, {}, {}}, {u"/music/Y/01.mp3"_s, -1, {}, {}},
                {u"/q/one.mp3"_s, -1, {}, {}}, {{}, -1, u"B"_s, u"Two"_s},
                {u"/y.mp3"_s, -1, {}, {}}});
        QCOMPARE(imported.entries.size(), 3);
        QCOMPARE(imported.unresolved.size(), 2);
        QCOMPARE(imported.unresolved.at(0).path, u"/x.mp3"_s);
        QCOMPARE(imported.unresolved.at(1).path, u"/y.mp3"_s);
        QCOMPARE(imported.byName, 1);
        QCOMPARE(imported.byTags, 1);
    }
};

QTEST_GUILESS_MAIN(TestPlaylistImport)
#include "tst_playlistimport.moc"
