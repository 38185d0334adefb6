// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/analysistable.h"
#include "models/database/database.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/library/library.h"
#include "models/library/query.h"
#include "models/library/trackfilter.h"
#include "models/library/trackindex.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Database;
using models::Library;
using models::TrackList;
using support::makeTrack;

class TestLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void cleanup() { m_database.reset(); }

    void loadReadsWhatWasStored();
    void mergeAddsAndChanges();
    void mergeKeepsRisingOrder();
    void mergeOfOneIdTwiceTakesTheLast();
    void mergeKeepsUserData();
    void snapshotsStayAsTheyWere();
    void indexFollowsTheSnapshot();
    void ratingIsSeenAtOnceAndStored();
    void ratingIsKeptInItsBounds();
    void sameRatingIsNoChange();
    void playIsCountedAndStored();
    void correctionIsSeenAtOnceAndStored();
    void correctionSurvivesAScan();
    void aFailedWriteIsReported();
    void removedTracksLeaveAndComeBack();
    void theHeirIsCorrectedAsTheOthersWere();
    void aLearnedModelIsHeardAfterARemoval();
    void newsOfARemovedTrackIsNoNews();

private:
    std::shared_ptr<models::Track> store(const support::TrackSketch& sketch);

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestLibrary::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = Database::open(m_folder->file(u"library.db"_s));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    m_database = std::move(*opened);
}

std::shared_ptr<models::Track> TestLibrary::store(const support::TrackSketch& sketch)
{
    auto track = makeTrack(sketch);
    const auto stored = m_database->writer().run([&track](QSqlDatabase& connection) {
        const auto id = models::tracktable::insert(connection, *track);
        track->id = id ? *id : 0;
        return id ? models::Result<void>() : models::Result<void>(id.error());
    });
    return stored ? track : nullptr;
}

void TestLibrary::loadReadsWhatWasStored()
{
    const auto track = store({.title = u"One"_s, .artist = u"A"_s});
    QVERIFY(track);
    Library library(*m_database);
    QVERIFY(library.snapshot()->tracks().isEmpty());
    const QSignalSpy loaded(&library, &Library::loaded);
    QVERIFY(library.load());
    QCOMPARE(loaded.count(), 1);
    QVERIFY(library.track(track->id));
    QCOMPARE(library.track(track->id)->tags, track->tags);
    QVERIFY(!library.track(track->id + 1));
}

void TestLibrary::mergeAddsAndChanges()
{
    Library library(*m_database);
    library.merge({makeTrack({.id = 1, .title = u"One"_s})});
    const QSignalSpy added(&library, &Library::tracksAdded);
    const QSignalSpy changed(&library, &Library::tracksChanged);
    library.merge({makeTrack({.id = 2}), makeTrack({.id = 1, .title = u"Uno"_s})});
    QCOMPARE(added.count(), 1);
    QCOMPARE(added[0][0].value<TrackList>().constFirst()->id, 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<TrackList>().constFirst()->tags.title, u"Uno"_s);
    QCOMPARE(library.snapshot()->tracks().size(), 2);
    library.merge({});
    QCOMPARE(added.count() + changed.count(), 2);
}

void TestLibrary::mergeKeepsRisingOrder()
{
    Library library(*m_database);
    library.merge({makeTrack({.id = 5}), makeTrack({.id = 1}), makeTrack({.id = 9})});
    library.merge({makeTrack({.id = 10}), makeTrack({.id = 0 + 4}), makeTrack({.id = 9})});
    QList<qint64> ids;
    for (const models::TrackPtr& track : library.snapshot()->tracks()) {
        ids.append(track->id);
    }
    QCOMPARE(ids, (QList<qint64>{1, 4, 5, 9, 10}));
}

void TestLibrary::mergeOfOneIdTwiceTakesTheLast()
{
    Library library(*m_database);
    library.merge(
        {makeTrack({.id = 1, .title = u"First"_s}), makeTrack({.id = 1, .title = u"Last"_s})});
    QCOMPARE(library.snapshot()->tracks().size(), 1);
    QCOMPARE(library.track(1)->tags.title, u"Last"_s);
}

void TestLibrary::mergeKeepsUserData()
{
    Library library(*m_database);
    library.merge({makeTrack({.id = 1, .rating = 8, .playCount = 3, .lastPlayedMs = 77})});
    library.merge({makeTrack({.id = 1, .title = u"Read again"_s})});
    QCOMPARE(library.track(1)->tags.title, u"Read again"_s);
    QCOMPARE(library.track(1)->rating, 8);
    QCOMPARE(library.track(1)->playCount, 3);
    QCOMPARE(library.track(1)->lastPlayedMs, 77);
}

void TestLibrary::snapshotsStayAsTheyWere()
{
    Library library(*m_database);
    library.merge({makeTrack({.id = 1, .title = u"Before"_s})});
    const models::SnapshotPtr before = library.snapshot();
    library.merge({makeTrack({.id = 1, .title = u"After"_s}), makeTrack({.id = 2})});
    QCOMPARE(before->tracks().size(), 1);
    QCOMPARE(before->find(1)->tags.title, u"Before"_s);
}

void TestLibrary::indexFollowsTheSnapshot()
{
    Library library(*m_database);
    library.merge({makeTrack({.id = 1, .artist = u"Old"_s})});
    const models::TrackIndex& index = library.index();
    const auto& artists = index.texts(models::TrackField::Artist);
    library.merge({makeTrack({.id = 1, .artist = u"New"_s}), makeTrack({.id = 2})});
    QCOMPARE(index.count(), 2U);
    const auto ordinal = index.ordinalOf(1);
    QVERIFY(ordinal);
    QVERIFY(artists.column.at(artists.numbers[*ordinal]) == "new");
    QCOMPARE(index.track(*index.ordinalOf(2)), library.track(2));
}

void TestLibrary::ratingIsSeenAtOnceAndStored()
{
    const auto track = store({});
    QVERIFY(track);
    Library library(*m_database);
    QVERIFY(library.load());
    const QSignalSpy changed(&library, &Library::tracksChanged);
    library.setRating({track->id, track->id, 12345}, 7);
    QCOMPARE(library.track(track->id)->rating, 7);
    QCOMPARE(changed.count(), 1);
    // The writer works in order: what was queued before this is stored after it.
    QVERIFY(m_database->writer().run([](QSqlDatabase&) { return models::Result<void>(); }));
    Library again(*m_database);
    QVERIFY(again.load());
    QCOMPARE(again.track(track->id)->rating, 7);
}

void TestLibrary::ratingIsKeptInItsBounds()
{
    const auto track = store({});
    Library library(*m_database);
    QVERIFY(library.load());
    library.setRating({track->id}, 99);
    QCOMPARE(library.track(track->id)->rating, 10);
    library.setRating({track->id}, -1);
    QCOMPARE(library.track(track->id)->rating, 0);
}

void TestLibrary::sameRatingIsNoChange()
{
    Library library(*m_database);
    library.merge({makeTrack({.id = 1, .rating = 4})});
    const QSignalSpy changed(&library, &Library::tracksChanged);
    library.setRating({1}, 4);
    QCOMPARE(changed.count(), 0);
}

void TestLibrary::playIsCountedAndStored()
{
    const auto track = store({});
    QVERIFY(track);
    Library library(*m_database);
    QVERIFY(library.load());
    library.recordPlay(track->id);
    library.recordPlay(track->id);
    library.recordPlay(12345);
    QCOMPARE(library.track(track->id)->playCount, 2);
    QVERIFY(library.track(track->id)->lastPlayedMs > 0);
    QVERIFY(m_database->writer().run([](QSqlDatabase&) { return models::Result<void>(); }));
    Library again(*m_database);
    QVERIFY(again.load());
    QCOMPARE(again.track(track->id)->playCount, 2);
    QCOMPARE(again.track(track->id)->lastPlayedMs, library.track(track->id)->lastPlayedMs);
}

void TestLibrary::correctionIsSeenAtOnceAndStored()
{
    const auto track = store({.title = u"One"_s});
    QVERIFY(track);
    const auto heard = support::makeFeatures({.tempoBpm = 62.0F, .tonic = 9});
    QVERIFY(m_database->writer().run([&](QSqlDatabase& connection) {
        return models::analysistable::store(connection, track->id, analysis::Features{*heard});
    }));
    const models::Correction said{.tempoBpm = 124.0F, .tonic = 4, .mode = analysis::Mode::Minor};
    {
        Library library(*m_database);
        QVERIFY(library.load());
        const QSignalSpy changed(&library, &Library::tracksChanged);
        library.setCorrections({{track->id, said}});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(*library.track(track->id)->features->rhythm.tempoBpm, 124.0F);
        library.setCorrections({{track->id, said}, {track->id + 7, said}}); // nothing new
        QCOMPARE(changed.count(), 1);
    }
    QVERIFY(m_database->writer().run([](QSqlDatabase&) { return models::Result<void>(); }));
    Library again(*m_database);
    QVERIFY(again.load());
    const models::TrackPtr stored = again.track(track->id);
    QCOMPARE(stored->correction, said);
    QCOMPARE(*stored->features->rhythm.tempoBpm, 124.0F);
    QCOMPARE(*stored->features->tonality.tonic, 4);
    QCOMPARE(*stored->heard->rhythm.tempoBpm, 62.0F); // the analysis is as it was
    again.setCorrections({{track->id, {}}});
    QCOMPARE(*again.track(track->id)->features->rhythm.tempoBpm, 62.0F);
}

void TestLibrary::correctionSurvivesAScan()
{
    Library library(*m_database);
    auto track = makeTrack({.id = 1});
    track->features = support::makeFeatures({.tempoBpm = 62.0F});
    library.merge({track});
    library.setCorrections({{1, {.tempoBpm = 124.0F, .tonic = {}}}});
    // A scan that began before the correction stores what it heard of the track as it knew it.
    auto scanned = std::make_shared<models::Track>(*track);
    scanned->features = support::makeFeatures({.tempoBpm = 61.0F});
    library.merge({scanned});
    QCOMPARE(*library.track(1)->features->rhythm.tempoBpm, 124.0F);
    QCOMPARE(*library.track(1)->heard->rhythm.tempoBpm, 61.0F);
}

void TestLibrary::aFailedWriteIsReported()
{
    Library library(*m_database);
    // A track that the database does not know cannot be rated there.
    library.merge({makeTrack({.id = 404})});
    QSignalSpy failed(&library, &Library::writeFailed);
    library.setRating({404}, 6);
    QVERIFY(failed.count() > 0 || failed.wait());
    QVERIFY(!failed[0][0].toString().isEmpty());
}

void TestLibrary::removedTracksLeaveAndComeBack()
{
    for (int i = 0; i < 3; ++i) {
        QVERIFY(store({.title = u"Song"_s, .artist = u"A"_s, .path = u"/%1.mp3"_s.arg(i)}));
    }
    Library library(*m_database);
    QVERIFY(library.load());
    const auto query = models::Query::parse(u"song"_s);
    const models::TrackFilter filter(*query, library.index());
    QSignalSpy removedSpy(&library, &Library::tracksRemoved);
    QSignalSpy written(&library, &Library::playlistsTouched);
    library.setRating({2}, 6);
    const models::RemovedTracks removed = library.remove({2, 77}, 3);
    QCOMPARE(removed.tracks.size(), 1);
    QCOMPARE(removedSpy.count(), 1);
    QVERIFY(!library.track(2));
    QCOMPARE(library.snapshot()->tracks().size(), 2);
    QVERIFY(!filter.matches(*library.index().ordinalOf(2)));
    QCOMPARE(library.track(3)->rating, 6);
    QVERIFY(written.wait());
    QVERIFY(removed.number->load() > 0);
    auto retagged = std::make_shared<models::Track>(*library.track(3));
    retagged->tags.title = u"Retagged"_s;
    library.merge({retagged}); // the heir goes on with its life

    library.bringBack(removed);
    QVERIFY(library.track(2)->isMissing);
    QCOMPARE(library.track(2)->rating, 6);
    QCOMPARE(library.track(3)->rating, 0);
    QCOMPARE(library.track(3)->tags.title, u"Retagged"_s);
    QVERIFY(filter.matches(*library.index().ordinalOf(2)));
    QVERIFY(written.wait());
    Library again(*m_database);
    QVERIFY(again.load());
    QCOMPARE(again.track(2)->rating, 6);
    QCOMPARE(again.track(3)->rating, 0);
}

void TestLibrary::theHeirIsCorrectedAsTheOthersWere()
{
    for (int i = 0; i < 3; ++i) {
        QVERIFY(store({.title = u"Song"_s, .path = u"/%1.mp3"_s.arg(i)}));
    }
    models::Correction tempo;
    tempo.tempoBpm = 124.0F;
    const models::Correction key{
        .tempoBpm = 90.0F, .tonic = 4, .mode = analysis::Mode::Minor}; // its tempo comes too late
    Library library(*m_database);
    QVERIFY(library.load());
    library.setCorrections({{1, tempo}, {2, key}});
    QSignalSpy written(&library, &Library::playlistsTouched);
    const models::RemovedTracks removed = library.remove({1, 2}, 3);
    const models::Correction both{.tempoBpm = 124.0F, .tonic = 4, .mode = analysis::Mode::Minor};
    QCOMPARE(library.track(3)->correction, both);
    QVERIFY(written.wait());
    Library again(*m_database);
    QVERIFY(again.load());
    QCOMPARE(again.track(3)->correction, both);

    library.bringBack(removed);
    QVERIFY(library.track(3)->correction.isEmpty());
    QCOMPARE(library.track(2)->correction, key);
    QVERIFY(written.wait());
}

void TestLibrary::aLearnedModelIsHeardAfterARemoval()
{
    QVERIFY(store({.path = u"/1.mp3"_s}));
    QVERIFY(store({.path = u"/2.mp3"_s}));
    Library library(*m_database);
    QVERIFY(library.load());
    QSignalSpy written(&library, &Library::playlistsTouched);
    library.remove({1});
    QVERIFY(library.snapshot()->learned().read);
    QVERIFY(written.wait());
}

/// A scan that stored a track just before it was removed tells of it afterwards.
void TestLibrary::newsOfARemovedTrackIsNoNews()
{
    const auto track = store({.title = u"Song"_s});
    Library library(*m_database);
    QVERIFY(library.load());
    QSignalSpy written(&library, &Library::playlistsTouched);
    const models::RemovedTracks removed = library.remove({track->id});
    library.merge({track});
    QVERIFY(!library.track(track->id));
    library.bringBack(removed);
    library.merge({track});
    QVERIFY(library.track(track->id));
    QTRY_COMPARE(written.count(), 2);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
