// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/drawnseeds.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QSet>
#include <QTest>

using namespace models;

class TestDrawnSeeds : public QObject
{
    Q_OBJECT

private slots:
    void drawsDifferentOnes_data();
    void drawsDifferentOnes();
    void mixedOnesComeFromDifferentSounds();
    void staysAmongThoseGiven();
    void givesWhatThereIs();
};

void TestDrawnSeeds::drawsDifferentOnes_data()
{
    QTest::addColumn<SeedDraw>("how");
    QTest::newRow("random") << SeedDraw::Random;
    QTest::newRow("mixed") << SeedDraw::Mixed;
}

void TestDrawnSeeds::drawsDifferentOnes()
{
    QFETCH(SeedDraw, how);
    const SoundLibrary sounds{Snapshot(support::randomTracks())};
    const QList<TrackId> first = drawnSeeds(sounds, how, 6, 1);
    QCOMPARE(first.size(), 6);
    QCOMPARE(QSet<TrackId>(first.begin(), first.end()).size(), 6);
    QCOMPARE(drawnSeeds(sounds, how, 6, 1), first);
    QVERIFY(drawnSeeds(sounds, how, 6, 2) != first);
}

void TestDrawnSeeds::mixedOnesComeFromDifferentSounds()
{
    // Track id modulo 6 is its sound; 40 are looked at, so that each sound is among them.
    const SoundLibrary sounds{Snapshot(support::randomTracks({.sounds = 6}))};
    for (const quint32 seed : {1U, 2U, 3U}) {
        QSet<TrackId> kinds;
        for (const TrackId id : drawnSeeds(sounds, SeedDraw::Mixed, 6, seed)) {
            kinds.insert(id % 6);
        }
        QCOMPARE(kinds.size(), 6);
    }
}

void TestDrawnSeeds::staysAmongThoseGiven()
{
    TrackList tracks = support::randomTracks();
    support::changeTrack(tracks, 4, [](Track& track) { track.isMissing = true; });
    const SoundLibrary sounds{Snapshot(tracks)};
    // 5 has no file any more.
    const QList<TrackId> drawn =
        drawnSeeds(sounds, SeedDraw::Random, 10, 1, QList<TrackId>{3, 4, 5, 6});
    QCOMPARE(QSet<TrackId>(drawn.begin(), drawn.end()), (QSet<TrackId>{3, 4, 6}));
}

void TestDrawnSeeds::givesWhatThereIs()
{
    const SoundLibrary none{Snapshot(TrackList())};
    QVERIFY(drawnSeeds(none, SeedDraw::Mixed, 3, 1).isEmpty());
    const SoundLibrary two{Snapshot(support::randomTracks({.tracks = 2}))};
    QCOMPARE(drawnSeeds(two, SeedDraw::Mixed, 3, 1).size(), 2);
    QVERIFY(drawnSeeds(two, SeedDraw::Random, 0, 1).isEmpty());
}

QTEST_GUILESS_MAIN(TestDrawnSeeds)
#include "tst_drawnseeds.moc"
