// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackgroup.h"
#include "models/library/query.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::GroupBuckets;
using models::TrackGroup;
using models::TrackIndex;
using models::TrackList;
using support::makeTrack;
using Ids = QList<qint64>;

namespace {

TrackList compilation(const QString& folder, qint64 firstId)
{
    return {makeTrack({.id = firstId,
                .title = u"1"_s,
                .artist = u"X"_s,
                .album = u"Hits"_s,
                .path = folder + u"/1.mp3"_s}),
        makeTrack({.id = firstId + 1,
            .title = u"2"_s,
            .artist = u"Y"_s,
            .album = u"Hits"_s,
            .path = folder + u"/2.mp3"_s})};
}

/// The albums of tracks that share one title.
std::vector<TrackGroup> albums(const TrackIndex& index)
{
    GroupBuckets buckets(index, models::TrackField::Album);
    (void)buckets.fill(index.count());
    return models::albumGroups(index, buckets.at(0));
}

Ids idsOf(const TrackIndex& index, const TrackGroup& group)
{
    Ids ids;
    for (const TrackIndex::Ordinal ordinal : group.tracks) {
        ids.append(index.track(ordinal)->id);
    }
    return ids;
}

Ids selected(const TrackList& tracks, const QString& query)
{
    Ids ids;
    for (const models::TrackPtr& track : models::Query::parse(query)->select(tracks)) {
        ids.append(track->id);
    }
    return ids;
}

} // namespace

class TestTrackGroup : public QObject
{
    Q_OBJECT

private slots:
    void compilationIsOneAlbum();
    void discFoldersAreOneAlbum_data();
    void discFoldersAreOneAlbum();
    void albumArtistAndLoneArtistAreOneAlbum();
    void trackInTwoBucketsLeavesBoth();
};

void TestTrackGroup::compilationIsOneAlbum()
{
    const TrackList tracks = compilation(u"/m/one"_s, 1) + compilation(u"/m/other"_s, 3);
    const TrackIndex index(tracks);
    const auto groups = albums(index);
    QCOMPARE(groups.size(), 2U);
    QCOMPARE(groups[0].artist, u"Various Artists"_s);
    QCOMPARE(idsOf(index, groups[0]), (Ids{1, 2}));
    QCOMPARE(selected(tracks, groups[0].query), (Ids{1, 2}));
    QCOMPARE(selected(tracks, groups[1].query), (Ids{3, 4}));
}

void TestTrackGroup::discFoldersAreOneAlbum_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isOneAlbum");

    QTest::newRow("CD1, CD2") << u"/m/Hits/CD1"_s << u"/m/Hits/CD2"_s << true;
    QTest::newRow("with words") << u"/m/Hits/Disc 1"_s << u"/m/Hits/disc 2 (live)"_s << true;
    QTest::newRow("other parents") << u"/m/a/CD1"_s << u"/m/b/CD2"_s << false;
    QTest::newRow("a name that begins like it") << u"/m/cd1000"_s << u"/m/cd2000"_s << false;
}

void TestTrackGroup::discFoldersAreOneAlbum()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, isOneAlbum);
    const TrackList tracks = compilation(one, 1) + compilation(other, 3);
    const TrackIndex index(tracks);
    const auto groups = albums(index);
    QCOMPARE(groups.size(), isOneAlbum ? 1U : 2U);
    for (const TrackGroup& group : groups) {
        QCOMPARE(selected(tracks, group.query), idsOf(index, group));
    }
}

void TestTrackGroup::albumArtistAndLoneArtistAreOneAlbum()
{
    const TrackList tracks{makeTrack({.id = 1,
                               .artist = u"Abba"_s,
                               .album = u"Gold"_s,
                               .albumArtist = u"ABBA"_s,
                               .path = u"/m/a/1.mp3"_s}),
        makeTrack({.id = 2, .artist = u"Abba"_s, .album = u"Gold"_s, .path = u"/m/b/2.mp3"_s}),
        makeTrack({.id = 3, .artist = u"Cher"_s, .album = u"Gold"_s, .path = u"/m/c/3.mp3"_s})};
    const TrackIndex index(tracks);
    const auto groups = albums(index);
    QCOMPARE(groups.size(), 2U);
    QCOMPARE(selected(tracks, groups[0].query), (Ids{1, 2}));
    QCOMPARE(groups[0].artist, u"ABBA"_s);
    QCOMPARE(selected(tracks, groups[1].query), (Ids{3}));
}

void TestTrackGroup::trackInTwoBucketsLeavesBoth()
{
    TrackIndex index({makeTrack({.id = 1, .genre = u"A; B"_s})});
    GroupBuckets buckets(index, models::TrackField::Genre, GroupBuckets::Sorting::EachValue);
    (void)buckets.fill(index.count());
    QCOMPARE(buckets.count(), 2U);
    QCOMPARE(buckets.put(index.put(makeTrack({.id = 1, .genre = u"B/C"_s}))).size(), 3U);
    QVERIFY(buckets.at(0).tracks.empty());
    QCOMPARE(buckets.at(1).tracks.size(), 1U);
    QCOMPARE(buckets.at(2).tracks.size(), 1U);
}

QTEST_GUILESS_MAIN(TestTrackGroup)
#include "tst_trackgroup.moc"
