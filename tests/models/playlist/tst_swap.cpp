// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/rulecheck.h"
#include "models/playlist/soundlibrary.h"
#include "models/playlist/swap.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

class TestSwap : public QObject
{
    Q_OBJECT

private slots:

    void theNextBestIsOfTheSeedsSoundAndBreaksNothing()
    {
        const Snapshot library(support::randomTracks({.tracks = 300, .artists = 100}));
        const SoundLibrary sounds(library);
        SwapWish wish;
        wish.request.seeds = {17};
        wish.request.count = 12;
        const auto draft = buildPlaylist(library, sounds, wish.request);
        QVERIFY(draft);
        for (const PlaylistEntry& entry : draft->entries) {
            wish.list.append(entry.trackId);
        }
        for (const int row : {1, 6, 11}) {
            wish.row = row;
            wish.refused.clear();
            // Twice: what was refused does not come again.
            for (int round = 0; round < 2; ++round) {
                const auto next = nextBest(library, sounds, wish);
                QVERIFY2(next, qPrintable(next ? QString() : next.error().detail));
                QVERIFY(!wish.list.contains(next->trackId));
                QVERIFY(!wish.refused.contains(next->trackId));
                QCOMPARE(next->trackId % 8, 17 % 8);
                QVERIFY(next->distance && !next->reason.parts.empty());
                QList<TrackId> list = wish.list;
                list[row] = next->trackId;
                TrackList tracks;
                for (const TrackId id : list) {
                    tracks.append(library.find(id));
                }
                QVERIFY(brokenRules(tracks, {library.find(17)}, wish.request).isEmpty());
                wish.refused.append(next->trackId);
            }
        }
    }

    void withoutSeedsTheRestOfTheListSpeaks()
    {
        const Snapshot library(support::randomTracks({.tracks = 200, .artists = 100}));
        const SoundLibrary sounds(library);
        SwapWish wish;
        wish.list = {8, 16, 24, 32, 40}; // all of the sound 0
        wish.row = 2;
        wish.request.artistGap = 0;
        wish.request.albumGap = 0;
        const auto next = nextBest(library, sounds, wish);
        QVERIFY(next);
        QCOMPARE(next->trackId % 8, 0);
        QVERIFY(!next->distance);
    }

    void offersBehindTheEndAreByDifferentArtists()
    {
        const Snapshot library(support::randomTracks({.tracks = 300, .artists = 100}));
        const SoundLibrary sounds(library);
        SwapWish wish;
        wish.request.seeds = {17};
        wish.list = {17};
        for (wish.row = 1; wish.row < 6; ++wish.row) {
            const auto three = offers(library, sounds, wish, 3);
            QVERIFY(three);
            QCOMPARE(three->size(), 3);
            QSet<QString> artists;
            for (const PlaylistEntry& offer : *three) {
                QVERIFY(!wish.list.contains(offer.trackId));
                QVERIFY(offer.transition);
                QVERIFY(!reasonText(offer.reason).isEmpty());
                artists.insert(library.find(offer.trackId)->tags.artist);
            }
            QCOMPARE(artists.size(), 3);
            QCOMPARE(nextBest(library, sounds, wish)->trackId, three->constFirst().trackId);
            wish.list.append(three->at(wish.row % 3).trackId);
        }
    }

    void whereNothingIsLeftItSaysSo()
    {
        const Snapshot library(support::randomTracks({.tracks = 3}));
        SwapWish wish;
        wish.request.seeds = {1};
        wish.list = {1, 2, 3};
        wish.row = 1;
        const auto next = nextBest(library, SoundLibrary(library), wish);
        QVERIFY(!next);
        QCOMPARE(next.error().code, ErrorCode::NothingToDo);
    }
};

QTEST_GUILESS_MAIN(TestSwap)
#include "tst_swap.moc"
