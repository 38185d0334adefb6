// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/opentracks.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/soundlibrary.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

namespace {

/// Tracks 1 to 8 are of 1970, the others of 1990.
TrackList tracksOfTwoYears()
{
    TrackList tracks = support::randomTracks();
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        support::changeTrack(
            tracks, i, [i](Track& track) { track.tags.year = i < 8 ? 1970 : 1990; });
    }
    return tracks;
}

} // namespace

class TestOpenTracks : public QObject
{
    Q_OBJECT

private slots:

    void withoutAWishAllAreOpen()
    {
        const auto open = openTracks(Snapshot(tracksOfTwoYears()), {});
        QVERIFY(open);
        QVERIFY(!*open);
    }

    void candidatesAndFilterMustBothAgree()
    {
        const TrackList tracks = tracksOfTwoYears();
        const Snapshot library(tracks);
        PlaylistRequest request;
        request.filter = u" year:1970 "_s;
        const auto filtered = openTracks(library, request);
        QVERIFY(filtered);
        QCOMPARE((*filtered)->size(), 8);
        request.candidates = QList<TrackId>{tracks[30]->id, tracks[3]->id, tracks[2]->id};
        const auto both = openTracks(library, request);
        QVERIFY(both);
        QCOMPARE(**both, (QList<TrackId>{tracks[2]->id, tracks[3]->id}));
    }

    void aMistakeIsTold()
    {
        PlaylistRequest request;
        request.filter = u"year:1970 ("_s;
        request.mode = PlaylistMode::Genres;
        const Snapshot library(tracksOfTwoYears());
        const auto open = openTracks(library, request);
        QVERIFY(!open);
        QCOMPARE(open.error().code, ErrorCode::BadSyntax);
        QVERIFY(!open.error().detail.isEmpty());
        const auto lists = buildPlaylists(library, SoundLibrary(library), request);
        QVERIFY(!lists);
        QCOMPARE(lists.error().detail, open.error().detail);
    }

    void everyWayOfMakingAListAsksTheFilter_data()
    {
        QTest::addColumn<PlaylistMode>("mode");
        for (const PlaylistMode mode :
            {PlaylistMode::Similar, PlaylistMode::Radio, PlaylistMode::Curve, PlaylistMode::Expand,
                PlaylistMode::Path, PlaylistMode::Clusters, PlaylistMode::TimeOfDay,
                PlaylistMode::Bins, PlaylistMode::Genres}) {
            QTest::newRow(qPrintable(playlistModeName(mode))) << mode;
        }
    }

    void everyWayOfMakingAListAsksTheFilter()
    {
        QFETCH(const PlaylistMode, mode);
        TrackList tracks = support::randomTracks({.tracks = 400, .artists = 80});
        for (qsizetype i = 0; i < tracks.size(); ++i) {
            support::changeTrack(tracks, i, [i](Track& track) {
                track.tags.year = i % 2 == 0 ? 1970 : 1990;
                track.tags.genre = u"Jazz"_s;
            });
        }
        const Snapshot library(tracks);
        PlaylistRequest request;
        request.mode = mode;
        request.filter = u"year:1970"_s;
        request.closeness = 0.9;
        if (!makesSeveralLists(mode)) {
            request.seeds = {tracks[0]->id};
        }
        if (mode == PlaylistMode::Path) {
            request.waypoints = {tracks[100]->id};
        }
        const auto lists = buildPlaylists(library, SoundLibrary(library), request);
        QVERIFY2(lists, lists ? "" : qPrintable(lists.error().detail));
        int found = 0;
        for (const PlaylistDraft& list : *lists) {
            for (const PlaylistEntry& entry : list.entries) {
                QCOMPARE(library.find(entry.trackId)->tags.year, 1970);
                ++found;
            }
        }
        QVERIFY(found > 5);
    }
};

QTEST_GUILESS_MAIN(TestOpenTracks)
#include "tst_opentracks.moc"
