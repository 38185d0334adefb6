// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/sharedsounds.h"
#include "models/playlist/soundlibrary.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::SharedSounds;
using models::Snapshot;
using models::SoundLibrary;
using models::Track;
using models::TrackList;

using Change = void (*)(TrackList&);
Q_DECLARE_METATYPE(Change)

class TestSharedSounds : public QObject
{
    Q_OBJECT

private slots:

    void areMadeAgainOnlyWhenSoundsChange_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("nothing") << Change([](TrackList&) {}) << true;
        QTest::newRow("a rating") << Change([](TrackList& tracks) {
            support::changeTrack(tracks, 3, [](Track& track) { track.rating = 8; });
        }) << true;
        QTest::newRow("a track that was not heard yet")
            << Change([](TrackList& tracks) { tracks.append(support::makeTrack({.id = 1000})); })
            << true;
        QTest::newRow("a new sound") << Change([](TrackList& tracks) {
            support::changeTrack(tracks, 3, [](Track& track) {
                track.features = std::make_shared<const analysis::Figures>(*track.features);
            });
        }) << false;
        QTest::newRow("another artist") << Change([](TrackList& tracks) {
            support::changeTrack(tracks, 3, [](Track& track) { track.tags.artist = u"X"_s; });
        }) << false;
        QTest::newRow("one more") << Change([](TrackList& tracks) {
            auto track = std::make_shared<Track>(*tracks.constLast());
            track->id = 1000;
            tracks.append(track);
        }) << false;
        QTest::newRow("one fewer")
            << Change([](TrackList& tracks) { tracks.removeLast(); }) << false;
    }

    void areMadeAgainOnlyWhenSoundsChange()
    {
        QFETCH(Change, change);
        QFETCH(bool, isSame);
        SharedSounds shared;
        TrackList tracks = support::randomTracks({.tracks = 20});
        const std::shared_ptr<const SoundLibrary> first = shared.of(Snapshot(tracks));
        QCOMPARE(first->size(), std::size_t{20});
        change(tracks);
        const std::shared_ptr<const SoundLibrary> second = shared.of(Snapshot(tracks));
        QCOMPARE(second == first, isSame);
        const Snapshot library(tracks);
        QCOMPARE(second->size(), static_cast<std::size_t>(library.analysedCount()));
    }
};

QTEST_GUILESS_MAIN(TestSharedSounds)
#include "tst_sharedsounds.moc"
