// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/library/library.h"
#include "models/library/query.h"
#include "models/presets/preset.h"
#include "models/searches/searchstore.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

namespace {

QStringList namesOf(const SearchStore& store)
{
    QStringList names;
    for (const SavedSearch& search : store.searches()) {
        names.append(search.name);
    }
    return names;
}

bool finds(const Library& library, const QString& text, const TrackPtr& track)
{
    const auto query = Query::parse(text, library.namedQueries());
    return query && query->matches(*track);
}

} // namespace

class TestSearchStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void searchesSurviveARestart();
    void namesAreFreeAndSorted();
    void queriesCanNameThem();
    void aRenamedOneIsFoundUnderItsNewNameOnly();
    void whatNamesOneFollowsItsName();
    void presetsFollowTheName();
    void queriesThatNameEachOtherAreRefused();

private:
    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<SearchStore> m_store;
};

void TestSearchStore::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    m_database = std::move(*Database::open(m_folder->file(u"l.db"_s)));
    m_library = std::make_unique<Library>(*m_database);
    m_store = std::make_unique<SearchStore>(*m_database, *m_library);
    QVERIFY(m_store->load());
}

void TestSearchStore::cleanup()
{
    m_store.reset();
    m_library.reset();
    m_database.reset();
}

void TestSearchStore::searchesSurviveARestart()
{
    QSignalSpy spy(m_store.get(), &SearchStore::changed);
    const SavedSearch quiet = m_store->made(u"Quiet"_s, u"energy:<0.3"_s);
    m_store->put(quiet);
    const SavedSearch loud = m_store->made(u"Loud"_s, u"energy:>0.8"_s);
    m_store->put(loud);
    m_store->put({.id = quiet.id, .name = u"Calm"_s, .query = u"energy:<0.2"_s});
    m_store->remove(loud.id);
    QCOMPARE(spy.count(), 4);
    QVERIFY(m_store->finish());
    SearchStore other(*m_database, *m_library);
    QVERIFY(other.load());
    const SavedSearch calm{.id = quiet.id, .name = u"Calm"_s, .query = u"energy:<0.2"_s};
    QCOMPARE(other.searches(), QList<SavedSearch>{calm});
    QVERIFY(other.find(quiet.id) == calm);
    QVERIFY(other.findQuery(u"energy:<0.2"_s) == calm);
    QVERIFY(!other.find(loud.id));
}

void TestSearchStore::namesAreFreeAndSorted()
{
    m_store->put(m_store->made(u"Trip 10"_s, u"a"_s));
    m_store->put(m_store->made(u"Trip 2"_s, u"b"_s));
    m_store->put(m_store->made(u"  trip   2 "_s, u"c"_s));
    m_store->put(m_store->made(QString(), u"genre:dub"_s));
    QCOMPARE(namesOf(*m_store),
        QStringList({u"genre:dub"_s, u"Trip 2"_s, u"trip 2 (2)"_s, u"Trip 10"_s}));
    QCOMPARE(m_store->freeName(u"Trip 2"_s, m_store->findQuery(u"b"_s)->id), u"Trip 2"_s);
}

void TestSearchStore::queriesCanNameThem()
{
    const TrackPtr dub = support::makeTrack({.id = 1, .genre = u"Dub"_s, .year = 1979});
    const TrackPtr rock = support::makeTrack({.id = 2, .genre = u"Rock"_s, .year = 1979});
    QVERIFY(!finds(*m_library, u"search:Heavy"_s, dub));
    m_store->put(m_store->made(u"Heavy \"bass\""_s, u"genre:dub OR genre:techno"_s));
    m_store->put(m_store->made(u"Old"_s, u"year:<1990"_s));
    QVERIFY(finds(*m_library, u"search:\"heavy \\\"BASS\\\"\""_s, dub));
    QVERIFY(!finds(*m_library, u"search:\"heavy \\\"bass\\\"\""_s, rock));
    // As though it stood in parentheses: the OR inside reaches no further.
    QVERIFY(!finds(*m_library, u"search:\"heavy \\\"bass\\\"\" year:>2000"_s, dub));
    QVERIFY(finds(*m_library, u"search:old -search:\"heavy \\\"bass\\\"\""_s, rock));
    QVERIFY(!finds(*m_library, u"search:old -search:\"heavy \\\"bass\\\"\""_s, dub));
    m_store->put(m_store->made(u"First"_s, u"search:old limit:1"_s));
    const auto first = Query::parse(u"search:first"_s, m_library->namedQueries());
    QVERIFY(first);
    QCOMPARE(first->select({dub, rock}), TrackList{dub});
}

void TestSearchStore::aRenamedOneIsFoundUnderItsNewNameOnly()
{
    QSignalSpy spy(m_library.get(), &Library::namedQueriesChanged);
    SavedSearch search = m_store->made(u"Old"_s, u"year:<1990"_s);
    m_store->put(search);
    search.name = u"Ancient"_s;
    m_store->put(search);
    QCOMPARE(spy.count(), 2);
    QVERIFY(Query::parse(u"search:ancient"_s, m_library->namedQueries()));
    const auto mistake = Query::parse(u"x search:old"_s, m_library->namedQueries());
    QVERIFY(!mistake);
    QCOMPARE(mistake.error().position, 9);
}

void TestSearchStore::whatNamesOneFollowsItsName()
{
    const SavedSearch old = m_store->made(u"Old"_s, u"year:<1990"_s);
    m_store->put(old);
    m_store->put(m_store->made(u"Older"_s, u"search:old"_s));
    const QString query =
        u"genre:dub (search:\"old\" OR  -search:OLD) \"search:old\" search:older"_s;
    const SavedSearch both = m_store->made(u"Both"_s, query);
    m_store->put(both);
    m_store->put({.id = old.id, .name = u"Long ago"_s, .query = old.query});
    // The words in quotes and the other name stay, and so do the blanks.
    const QString after = u"genre:dub (search:\"Long ago\" OR  -search:\"Long ago\") "
                          "\"search:old\" search:older"_s;
    QCOMPARE(m_store->find(both.id)->query, after);
    QVERIFY(m_store->findQuery(u"search:\"Long ago\""_s));
    QVERIFY(m_store->finish());
    SearchStore other(*m_database, *m_library);
    QVERIFY(other.load());
    QCOMPARE(other.find(both.id)->query, after);
    const TrackPtr dub = support::makeTrack({.id = 1, .genre = u"Dub"_s, .year = 1979});
    QVERIFY(finds(*m_library, u"search:older"_s, dub));
    m_store->put(old); // as undo does
    QVERIFY(m_store->findQuery(u"search:Old"_s));
    QVERIFY(finds(*m_library, u"search:older"_s, dub));
}

void TestSearchStore::presetsFollowTheName()
{
    const QString folder = PresetStore::folderFor(m_database->path());
    PresetStore presets(folder);
    Preset preset;
    preset.name = u"Evening"_s;
    preset.request.filter = u"search:quiet year:>2000"_s;
    preset.seedQuery = u"search:Quiet rating:5"_s;
    QVERIFY(presets.save(preset));
    preset.name = u"Morning"_s;
    preset.request.filter = u"quiet"_s;
    preset.seedQuery.clear();
    QVERIFY(presets.save(preset));
    const SavedSearch quiet = m_store->made(u"Quiet"_s, u"energy:<0.3"_s);
    m_store->put(quiet);
    m_store->put({.id = quiet.id, .name = u"Calm"_s, .query = quiet.query});
    QVERIFY(m_store->finish());
    PresetStore again(folder);
    QCOMPARE(again.find(u"Evening"_s)->request.filter, u"search:Calm year:>2000"_s);
    QCOMPARE(again.find(u"Evening"_s)->seedQuery, u"search:Calm rating:5"_s);
    QCOMPARE(again.find(u"Morning"_s)->request.filter, u"quiet"_s);
    m_store->put(quiet);
    QVERIFY(m_store->finish());
    PresetStore undone(folder);
    QCOMPARE(undone.find(u"Evening"_s)->request.filter, u"search:Quiet year:>2000"_s);
}

void TestSearchStore::queriesThatNameEachOtherAreRefused()
{
    m_store->put(m_store->made(u"One"_s, u"rock search:two"_s));
    m_store->put(m_store->made(u"Two"_s, u"search:one"_s));
    const auto query = Query::parse(u"jazz search:one"_s, m_library->namedQueries());
    QVERIFY(!query);
    QCOMPARE(query.error().position, 5);
    // Twice is no circle.
    m_store->put(m_store->made(u"Jazz"_s, u"genre:jazz"_s));
    QVERIFY(Query::parse(u"search:jazz OR (search:jazz live)"_s, m_library->namedQueries()));
}

QTEST_GUILESS_MAIN(TestSearchStore)
#include "tst_searchstore.moc"
