// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/playlist/playliststore.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

namespace {

constexpr int kTracks = 5;

PlaylistEntry entryOf(TrackId id)
{
    PlaylistEntry entry;
    entry.trackId = id;
    entry.distance = 0.25 * static_cast<double>(id);
    entry.transition = id == 1 ? std::nullopt : std::optional(0.5);
    entry.reason.isSeed = id == 1;
    entry.reason.parts = {{"timbre", 0.125}};
    entry.reason.isKeyCompatible = true;
    return entry;
}

QList<PlaylistEntry> entriesOf(const QList<TrackId>& ids)
{
    QList<PlaylistEntry> entries;
    for (const TrackId id : ids) {
        entries.append(entryOf(id));
    }
    return entries;
}

QList<TrackId> idsOf(const Result<QList<PlaylistEntry>>& entries)
{
    QList<TrackId> ids;
    for (const PlaylistEntry& entry : entries ? *entries : QList<PlaylistEntry>()) {
        ids.append(entry.trackId);
    }
    return ids;
}

QStringList namesOf(const PlaylistStore& store)
{
    QStringList names;
    for (const PlaylistSummary& playlist : store.playlists()) {
        names.append(playlist.name);
    }
    return names;
}

} // namespace

class TestPlaylistStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void startsEmpty();
    void holdsAChangeAtOnceAndAfterRestart();
    void entriesComeBackAsTheyWere();
    void takenNamesGetANumber();
    void namesSortAsPeopleSort();
    void replacesEntries();
    void renames();
    void removes();
    void idsAreNotGivenTwice();
    void unknownPlaylistsAreNotFound();
    void aRefusedWriteIsToldAndTakenBack();
    void oneTrackMayComeTwice();
    void placesOfATrackAreFoundStoredOrNot();
    void changesAreUndoneAfterARestart();
    void aRemovedPlaylistComesBackUnderAFreeName();
    void theJournalKeepsSoManyChanges();
    void aLockedPlaylistStays();

private:
    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PlaylistStore> m_store;

    void reopen();
};

void TestPlaylistStore::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    reopen();
    const Result<void> filled = m_database->writer().run([](QSqlDatabase& connection) {
        for (int id = 1; id <= kTracks; ++id) {
            const Result<TrackId> inserted =
                tracktable::insert(connection, *support::makeTrack({.id = id}));
            if (!inserted) {
                return Result<void>(inserted.error());
            }
        }
        return Result<void>();
    });
    QVERIFY(filled);
}

void TestPlaylistStore::cleanup()
{
    m_store.reset();
    m_database.reset();
    m_folder.reset();
}

void TestPlaylistStore::reopen()
{
    m_store.reset();
    m_database.reset();
    Result<std::unique_ptr<Database>> opened = Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_store = std::make_unique<PlaylistStore>(*m_database);
    QVERIFY(m_store->load());
}

void TestPlaylistStore::startsEmpty()
{
    QVERIFY(m_store->playlists().isEmpty());
}

void TestPlaylistStore::holdsAChangeAtOnceAndAfterRestart()
{
    const QSignalSpy listChanged(m_store.get(), &PlaylistStore::listChanged);
    const auto id = m_store->create(u"Evening"_s, entriesOf({3, 1, 2}));
    QVERIFY(id);
    QCOMPARE(listChanged.count(), 1);
    QCOMPARE(idsOf(m_store->entries(*id)), (QList<TrackId>{3, 1, 2}));
    QCOMPARE(m_store->playlists().first().trackCount, 3);
    QVERIFY(m_store->playlists().first().createdMs > 0);
    // Without finish(): closing the database writes what was submitted.
    reopen();
    QCOMPARE(namesOf(*m_store), QStringList{u"Evening"_s});
    QCOMPARE(m_store->playlists().first().id, *id);
    QCOMPARE(m_store->playlists().first().trackCount, 3);
    QCOMPARE(idsOf(m_store->entries(*id)), (QList<TrackId>{3, 1, 2}));
}

void TestPlaylistStore::entriesComeBackAsTheyWere()
{
    PlaylistEntry byHand;
    byHand.trackId = 4;
    const auto id = m_store->create(u"A"_s, {entryOf(1), entryOf(2), byHand});
    QVERIFY(m_store->finish());
    reopen();
    const auto entries = m_store->entries(*id);
    QVERIFY(entries);
    QCOMPARE(entries->at(0).distance, 0.25);
    QVERIFY(!entries->at(0).transition);
    QVERIFY(entries->at(0).reason.isSeed);
    QCOMPARE(entries->at(1).transition, 0.5);
    QCOMPARE(entries->at(1).reason.parts.at("timbre"), 0.125);
    QCOMPARE(entries->at(1).reason.isKeyCompatible, true);
    QVERIFY(!entries->at(2).distance);
    QVERIFY(entries->at(2).reason.parts.empty());
}

void TestPlaylistStore::takenNamesGetANumber()
{
    for (int i = 0; i < 3; ++i) {
        QVERIFY(m_store->create(u"Evening"_s, {}));
    }
    QVERIFY(m_store->create(u"  "_s, {}));
    QVERIFY(m_store->finish());
    QCOMPARE(namesOf(*m_store),
        (QStringList{u"Evening"_s, u"Evening (2)"_s, u"Evening (3)"_s, u"Playlist"_s}));
}

void TestPlaylistStore::namesSortAsPeopleSort()
{
    for (const QString& name : {u"Vol. 10"_s, u"Érable"_s, u"vol. 2"_s, u"zoo"_s, u"Disco"_s}) {
        QVERIFY(m_store->create(name, {}));
    }
    const QStringList sorted{u"Disco"_s, u"Érable"_s, u"vol. 2"_s, u"Vol. 10"_s, u"zoo"_s};
    QCOMPARE(namesOf(*m_store), sorted);
    reopen();
    QCOMPARE(namesOf(*m_store), sorted);
}

void TestPlaylistStore::replacesEntries()
{
    const auto id = m_store->create(u"A"_s, entriesOf({1, 2, 3}));
    const QSignalSpy entriesChanged(m_store.get(), &PlaylistStore::entriesChanged);
    QVERIFY(m_store->replaceEntries(*id, entriesOf({5, 4})));
    QCOMPARE(entriesChanged.count(), 1);
    QCOMPARE(entriesChanged.first().first().toLongLong(), *id);
    QCOMPARE(m_store->playlists().first().trackCount, 2);
    QVERIFY(m_store->finish());
    reopen();
    QCOMPARE(idsOf(m_store->entries(*id)), (QList<TrackId>{5, 4}));
}

void TestPlaylistStore::renames()
{
    const auto id = m_store->create(u"A"_s, entriesOf({1}));
    QVERIFY(m_store->create(u"B"_s, {}));
    QVERIFY(m_store->rename(*id, u"B"_s));
    QCOMPARE(namesOf(*m_store), (QStringList{u"B"_s, u"B (2)"_s}));
    QVERIFY(m_store->rename(*id, u"B (2)"_s)); // its own name is free for it
    QVERIFY(m_store->rename(*id, u" \n "_s));
    QCOMPARE(namesOf(*m_store), (QStringList{u"B"_s, u"B (2)"_s}));
    QVERIFY(m_store->finish());
    reopen();
    QCOMPARE(namesOf(*m_store), (QStringList{u"B"_s, u"B (2)"_s}));
    QCOMPARE(idsOf(m_store->entries(*id)), QList<TrackId>{1});
}

void TestPlaylistStore::removes()
{
    const auto id = m_store->create(u"A"_s, entriesOf({1, 2}));
    QVERIFY(m_store->remove(*id));
    QVERIFY(m_store->playlists().isEmpty());
    QVERIFY(m_store->finish());
    QSqlQuery query(m_database->reader());
    QVERIFY(query.exec(u"SELECT COUNT(*) FROM playlist_entries"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 0);
}

void TestPlaylistStore::idsAreNotGivenTwice()
{
    const auto first = m_store->create(u"A"_s, {});
    QVERIFY(m_store->remove(*first));
    QVERIFY(m_store->finish());
    reopen();
    const auto second = m_store->create(u"B"_s, {});
    QVERIFY(*second > *first);
}

void TestPlaylistStore::unknownPlaylistsAreNotFound()
{
    QCOMPARE(m_store->entries(9).error().code, ErrorCode::NotFound);
    QCOMPARE(m_store->replaceEntries(9, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(m_store->rename(9, u"X"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(m_store->remove(9).error().code, ErrorCode::NotFound);
}

void TestPlaylistStore::aRefusedWriteIsToldAndTakenBack()
{
    const auto good = m_store->create(u"Good"_s, entriesOf({1}));
    QVERIFY(m_store->finish());
    QSignalSpy failed(m_store.get(), &PlaylistStore::writeFailed);
    // A track that is not in the library: the foreign key refuses it.
    QVERIFY(m_store->replaceEntries(*good, entriesOf({1, 999})));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
    QCOMPARE(idsOf(m_store->entries(*good)), QList<TrackId>{1});
    QVERIFY(m_store->create(u"Bad"_s, entriesOf({999})));
    const Result<void> finished = m_store->finish();
    QVERIFY(!finished);
    QTRY_COMPARE(failed.count(), 2);
    QCOMPARE(namesOf(*m_store), QStringList{u"Good"_s});
}

void TestPlaylistStore::oneTrackMayComeTwice()
{
    const auto id = m_store->create(u"A"_s, entriesOf({2, 2, 2}));
    QVERIFY(m_store->finish());
    reopen();
    QCOMPARE(idsOf(m_store->entries(*id)), (QList<TrackId>{2, 2, 2}));
}

void TestPlaylistStore::placesOfATrackAreFoundStoredOrNot()
{
    const auto evening = m_store->create(u"Evening"_s, entriesOf({1, 2, 3, 2}));
    const auto morning = m_store->create(u"Morning"_s, entriesOf({3, 1}));
    QVERIFY(m_store->finish());
    reopen(); // from here on only the database knows
    const auto places = m_store->placesOf(2);
    QVERIFY(places);
    QCOMPARE(*places, (QList<models::PlaylistPlace>{{*evening, 1}, {*evening, 3}}));
    QVERIFY(m_store->replaceEntries(*evening, entriesOf({3}))); // holds before it is written
    QVERIFY(m_store->placesOf(2)->isEmpty());
    QCOMPARE(*m_store->placesOf(3),
        (QList<models::PlaylistPlace>{{*evening, 0}, {*morning, 0}})); // in order of name
    QVERIFY(m_store->finish());
}

void TestPlaylistStore::changesAreUndoneAfterARestart()
{
    const PlaylistId id = *m_store->create(u"Evening"_s, entriesOf({1, 2, 3}));
    QVERIFY(m_store->replaceEntries(id, entriesOf({3, 1})));
    QVERIFY(m_store->rename(id, u"Night"_s));
    QVERIFY(m_store->finish());
    reopen();
    const auto undo = [this] {
        const QFuture<Result<QString>> undone = m_store->undoLatest();
        const Result<QString> name = undone.result();
        const QSignalSpy spy(m_store.get(), &PlaylistStore::listChanged);
        const bool isReloaded = QTest::qWaitFor([&spy] { return !spy.isEmpty(); });
        return isReloaded && name ? *name : u"not undone"_s;
    };
    QCOMPARE(undo(), u"Evening"_s);
    QCOMPARE(namesOf(*m_store), QStringList{u"Evening"_s});
    QCOMPARE(idsOf(m_store->entries(id)), (QList<TrackId>{3, 1}));
    QCOMPARE(undo(), u"Evening"_s);
    const auto entries = m_store->entries(id);
    QCOMPARE(idsOf(entries), (QList<TrackId>{1, 2, 3}));
    QCOMPARE(entries->at(1).distance, std::optional(0.5));
    QCOMPARE(entries->at(1).reason.parts.at("timbre"), 0.125);
    QCOMPARE(undo(), u"Evening"_s); // its making
    QVERIFY(m_store->playlists().isEmpty());
    QCOMPARE(undo(), QString()); // nothing is left
}

void TestPlaylistStore::aRemovedPlaylistComesBackUnderAFreeName()
{
    const PlaylistId id = *m_store->create(u"Evening"_s, entriesOf({1, 2}));
    QVERIFY(m_store->remove(id));
    QVERIFY(m_store->finish());
    // Track 2 leaves the library, and the name is taken behind the journal's back.
    QVERIFY(m_database->writer().run([](QSqlDatabase& connection) {
        QSqlQuery query(connection);
        query.exec(u"DELETE FROM tracks WHERE id = 2"_s);
        query.exec(
            u"INSERT INTO playlists (id, name, created_ms, changed_ms) VALUES (99, 'Evening', 1, 1)"_s);
        return Result<void>();
    }));
    const Result<QString> name = m_store->undoLatest().result();
    QVERIFY(name);
    QTRY_COMPARE(namesOf(*m_store), (QStringList{u"Evening"_s, u"Evening (2)"_s}));
    QCOMPARE(idsOf(m_store->entries(id)), QList<TrackId>{1});
}

void TestPlaylistStore::theJournalKeepsSoManyChanges()
{
    const PlaylistId id = *m_store->create(u"Evening"_s, {});
    for (int change = 0; change < 520; ++change) {
        QVERIFY(m_store->replaceEntries(id, entriesOf({1 + change % 5})));
    }
    QVERIFY(m_store->finish());
    QSqlQuery query(m_database->reader());
    QVERIFY(query.exec(u"SELECT COUNT(*) FROM playlist_journal"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 500);
}

void TestPlaylistStore::aLockedPlaylistStays()
{
    const PlaylistId id = *m_store->create(u"Evening"_s, entriesOf({1, 2}));
    QVERIFY(m_store->setLocked(id, true));
    QVERIFY(m_store->finish());
    reopen();
    QVERIFY(m_store->playlists().constFirst().isLocked);
    for (const Result<void>& refused :
        {m_store->replaceEntries(id, {}), m_store->rename(id, u"Night"_s), m_store->remove(id)}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotWritable);
        QVERIFY(refused.error().detail.contains(u"Evening"_s));
    }
    QCOMPARE(idsOf(m_store->entries(id)), (QList<TrackId>{1, 2}));
    QVERIFY(m_store->setLocked(id, false));
    QVERIFY(m_store->remove(id));
    QCOMPARE(m_store->setLocked(77, true).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestPlaylistStore)
#include "tst_playliststore.moc"
