// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

class TestAlbumsCourse : public QObject
{
    Q_OBJECT

private slots:

    void albumsStayWholeAndInOrder()
    {
        TrackList tracks = support::randomTracks({.tracks = 90, .artists = 9, .sounds = 9});
        for (qsizetype i = 0; i < tracks.size(); ++i) {
            support::changeTrack(tracks, i, [i](Track& track) {
                track.tags.artist = u"Artist %1"_s.arg(i % 9);
                track.tags.album = u"Album"_s;
                track.tags.trackNumber = 10 - static_cast<int>(i / 9); // against the ids
            });
        }
        const Snapshot library(tracks);
        PlaylistRequest request;
        request.mode = PlaylistMode::Albums;
        request.seeds = {5};
        request.count = 25; // two albums have 20 tracks: a third one comes whole
        const auto draft = buildPlaylist(library, request);
        QVERIFY(draft);
        QVERIFY2(draft->notes.isEmpty(), qPrintable(draft->notes.join(u'|')));
        QCOMPARE(draft->entries.size(), 30);
        QSet<QString> artists;
        for (qsizetype i = 0; i < 30; ++i) {
            const Tags& tags = library.find(draft->entries.at(i).trackId)->tags;
            QCOMPARE(tags.trackNumber, static_cast<int>(i % 10) + 1);
            if (i % 10 == 0) {
                artists.insert(tags.artist);
            } else {
                QCOMPARE(tags.artist, library.find(draft->entries.at(i - 1).trackId)->tags.artist);
            }
        }
        QCOMPARE(artists.size(), 3);
        // The album of the seed opens.
        QCOMPARE(library.find(draft->entries.constFirst().trackId)->tags.artist, u"Artist 4"_s);
    }
};

QTEST_GUILESS_MAIN(TestAlbumsCourse)
#include "tst_albumscourse.moc"
