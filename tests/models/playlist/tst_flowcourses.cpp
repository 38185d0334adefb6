// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/soundlibrary.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;
using support::randomTracks;

/// Mix and expand; similar is in tst_playlistbuilder.
class TestFlowCourses : public QObject
{
    Q_OBJECT

private slots:
    void aMixOrdersWhatItIsGiven();
    void theWholeLibraryIsOneCircle();
    void anExpansionGoesByCloseness();
};

void TestFlowCourses::aMixOrdersWhatItIsGiven()
{
    const Snapshot library(randomTracks({.tracks = 100, .artists = 50}));
    PlaylistRequest request;
    request.mode = PlaylistMode::Mix;
    for (TrackId id = 1; id <= 30; ++id) {
        request.seeds.append(id);
    }
    request.count = 5; // a mix leaves nothing out
    const auto draft = buildPlaylist(library, request);
    QVERIFY(draft);
    QCOMPARE(draft->entries.size(), 30);
    QSet<TrackId> ids;
    double cost = 0.0;
    for (const PlaylistEntry& entry : draft->entries) {
        QVERIFY(entry.trackId <= 30);
        ids.insert(entry.trackId);
        cost += entry.transition.value_or(0.0);
    }
    QCOMPARE(ids.size(), 30);
    // Eight sounds, keys and tempos at random: in the order of the ids a step costs .6 and more.
    QVERIFY2(cost / 29.0 < 0.4, QByteArray::number(cost / 29.0).constData());
}

void TestFlowCourses::theWholeLibraryIsOneCircle()
{
    // More than are ordered at once, so that the pieces are joined.
    const Snapshot library(randomTracks({.tracks = 450, .artists = 150}));
    PlaylistRequest request;
    request.mode = PlaylistMode::Mix;
    const auto draft = buildPlaylist(library, request);
    QVERIFY(draft);
    QSet<TrackId> ids;
    double cost = 0.0;
    for (const PlaylistEntry& entry : draft->entries) {
        ids.insert(entry.trackId);
        cost += entry.transition.value_or(0.0);
    }
    QCOMPARE(ids.size(), 450);
    QVERIFY2(cost / 449.0 < 0.4, QByteArray::number(cost / 449.0).constData());
}

void TestFlowCourses::anExpansionGoesByCloseness()
{
    const Snapshot library(randomTracks());
    PlaylistRequest request;
    request.mode = PlaylistMode::Expand;
    request.seeds = {1, 2};
    request.artistGap = 0;
    request.albumGap = 0;
    request.isRecordingOnce = false;
    qsizetype before = 0;
    for (const double closeness : {0.0, 0.2, 0.5}) {
        request.closeness = closeness;
        const auto draft = buildPlaylist(library, request);
        QVERIFY(draft);
        QVERIFY(draft->entries.size() >= before);
        before = draft->entries.size();
        QSet<TrackId> ids;
        for (const PlaylistEntry& entry : draft->entries) {
            QVERIFY(*entry.distance <= closeness);
            ids.insert(entry.trackId);
        }
        // Nothing that is as close is left out.
        const auto neighbours = similarTracks(library, 1, 199);
        for (const Neighbour& neighbour : *neighbours) {
            QVERIFY(neighbour.distance > closeness || ids.contains(neighbour.trackId));
        }
    }
    QVERIFY(before > 10);
}

QTEST_GUILESS_MAIN(TestFlowCourses)
#include "tst_flowcourses.moc"
