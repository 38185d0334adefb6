// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/items/grouptablemodel.h"
#include "models/library/query.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using models::GroupTableModel;
using models::Library;
using models::Query;
using models::TrackList;
using support::makeTrack;
using Column = GroupTableModel::Column;
using Kind = GroupTableModel::Kind;
using Ids = QList<qint64>;

namespace {

QString cell(const GroupTableModel& model, int row, Column column, int role = Qt::DisplayRole)
{
    return model.data(model.index(row, static_cast<int>(column)), role).toString();
}

QStringList names(const GroupTableModel& model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row) {
        list.append(cell(model, row, Column::Name));
    }
    return list;
}

Ids sorted(Ids ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// The ids that the row's query selects.
Ids selected(const GroupTableModel& model, int row, const Library& library)
{
    const QString text = cell(model, row, Column::Name, GroupTableModel::QueryTextRole);
    const auto query = Query::parse(text);
    Ids ids;
    if (!query) {
        return {-1};
    }
    for (const models::TrackPtr& track : query->select(library.snapshot()->tracks())) {
        ids.append(track->id);
    }
    return ids;
}

} // namespace

class TestGroupTableModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void albumsAreToldApartByTheirArtist();
    void spellingsOfOneNameAreOneGroup();
    void absentTagsComeLast();
    void artistsCountTracks();
    void genresAreSplit();
    void albumArtistsStandForTheirAlbums();
    void decadesHoldTheirYears();
    void yearsHoldTheirTracks();
    void foldersHoldTheirFiles();
    void queriesSelectExactlyTheGroup();
    void queriesSurviveQuotesAndOperators();
    void tracksComeInAlbumOrder();
    void filterIsBlindToCaseAndAccents();
    void sortsByEveryColumn();
    void mergesFollowWithoutReset();
    void emptiedGroupsLeave();
    void randomMergesEqualAFreshModel_data();
    void randomMergesEqualAFreshModel();
    void largeLibrariesAreGroupedBetweenEvents();

private:
    GroupTableModel& make(Kind kind);

    Library& library() { return *m_library; }

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<GroupTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestGroupTableModel::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_library = std::make_unique<Library>(*m_database);
}

void TestGroupTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_library.reset();
    m_database.reset();
}

GroupTableModel& TestGroupTableModel::make(Kind kind)
{
    m_tester.reset();
    m_model = std::make_unique<GroupTableModel>(*m_library, kind);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    return *m_model;
}

void TestGroupTableModel::albumsAreToldApartByTheirArtist()
{
    library().merge({makeTrack({.id = 1,
                         .album = u"Greatest Hits"_s,
                         .albumArtist = u"Queen"_s,
                         .year = 1981,
                         .durationMs = 60'000}),
        makeTrack(
            {.id = 2, .album = u"Greatest Hits"_s, .albumArtist = u"Abba"_s, .durationMs = 60'000}),
        makeTrack({.id = 3,
            .album = u"Greatest Hits"_s,
            .albumArtist = u"Queen"_s,
            .year = 1991,
            .durationMs = 120'000})});
    const GroupTableModel& model = make(Kind::Albums);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, Column::Artist), u"Abba"_s);
    QCOMPARE(cell(model, 1, Column::Artist), u"Queen"_s);
    QCOMPARE(cell(model, 1, Column::Year), u"1981–1991"_s);
    QCOMPARE(cell(model, 1, Column::TrackCount), u"2"_s);
    QCOMPARE(cell(model, 1, Column::Duration), u"3 min"_s);
}

void TestGroupTableModel::spellingsOfOneNameAreOneGroup()
{
    library().merge({makeTrack({.id = 1, .artist = u"Björk"_s}),
        makeTrack({.id = 2, .artist = u"BJO\u0308RK"_s}),
        makeTrack({.id = 3, .artist = u"bjork"_s})});
    const GroupTableModel& model = make(Kind::Artists);
    QCOMPARE(names(model), QStringList{u"Björk"_s});
    QCOMPARE(cell(model, 0, Column::TrackCount), u"3"_s);
}

void TestGroupTableModel::absentTagsComeLast()
{
    library().merge({makeTrack({.id = 1}), makeTrack({.id = 2, .artist = u"Z"_s}),
        makeTrack({.id = 3, .artist = u"A"_s})});
    GroupTableModel& model = make(Kind::Artists);
    QCOMPARE(names(model), (QStringList{u"A"_s, u"Z"_s, u"Unknown artist"_s}));
    model.sort(static_cast<int>(Column::Name), Qt::DescendingOrder);
    QCOMPARE(names(model), (QStringList{u"Z"_s, u"A"_s, u"Unknown artist"_s}));
    QCOMPARE(selected(model, 2, library()), (Ids{1}));
}

void TestGroupTableModel::artistsCountTracks()
{
    library().merge({makeTrack({.id = 1, .artist = u"A"_s, .year = 2001}),
        makeTrack({.id = 2, .artist = u"A"_s, .year = 2001})});
    const GroupTableModel& model = make(Kind::Artists);
    QCOMPARE(cell(model, 0, Column::TrackCount), u"2"_s);
    QCOMPARE(cell(model, 0, Column::Year), u"2001"_s);
    QVERIFY(cell(model, 0, Column::TrackCount, Qt::AccessibleTextRole).startsWith(u"2 track"_s));
}

void TestGroupTableModel::genresAreSplit()
{
    library().merge({makeTrack({.id = 1, .genre = u"Funk/Soul; Jazz"_s}),
        makeTrack({.id = 2, .genre = u"soul"_s}), makeTrack({.id = 3, .genre = u"Rock ; rock"_s}),
        makeTrack({.id = 4})});
    const GroupTableModel& model = make(Kind::Genres);
    QCOMPARE(
        names(model), (QStringList{u"Funk"_s, u"Jazz"_s, u"Rock"_s, u"Soul"_s, u"No genre"_s}));
    QCOMPARE(selected(model, 3, library()), (Ids{1, 2}));
    QCOMPARE(selected(model, 4, library()), (Ids{4}));
}

void TestGroupTableModel::albumArtistsStandForTheirAlbums()
{
    library().merge({makeTrack({.id = 1, .artist = u"Bowie"_s, .albumArtist = u"Queen"_s}),
        makeTrack({.id = 2, .artist = u"Queen"_s, .albumArtist = u"Queen"_s}),
        makeTrack({.id = 3, .artist = u"bowie"_s}), makeTrack({.id = 4})});
    const GroupTableModel& model = make(Kind::AlbumArtists);
    QCOMPARE(names(model), (QStringList{u"bowie"_s, u"Queen"_s, u"Unknown artist"_s}));
    QCOMPARE(model.tracksAt(0), Ids{3});
    QCOMPARE(sorted(model.tracksAt(1)), (Ids{1, 2}));
    // Opening an artist shows where they appear, too: Bowie on the album of Queen.
    QCOMPARE(selected(model, 0, library()), (Ids{1, 3}));
    QCOMPARE(selected(model, 1, library()), (Ids{1, 2}));
    QCOMPARE(selected(model, 2, library()), Ids{4});
}

void TestGroupTableModel::decadesHoldTheirYears()
{
    library().merge({makeTrack({.id = 1, .year = 1999}), makeTrack({.id = 2, .year = 1990}),
        makeTrack({.id = 3, .year = 2000}), makeTrack({.id = 4})});
    const GroupTableModel& model = make(Kind::Decades);
    QCOMPARE(names(model), (QStringList{u"1990s"_s, u"2000s"_s, u"No year"_s}));
    QCOMPARE(sorted(model.tracksAt(0)), (Ids{1, 2}));
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(selected(model, row, library()), sorted(model.tracksAt(row)));
    }
    library().merge({makeTrack({.id = 4, .year = 1985})}); // a tag came
    QCOMPARE(names(model), (QStringList{u"1980s"_s, u"1990s"_s, u"2000s"_s}));
}

void TestGroupTableModel::yearsHoldTheirTracks()
{
    library().merge({makeTrack({.id = 1, .year = 1999}), makeTrack({.id = 2, .year = 1990}),
        makeTrack({.id = 3, .year = 1999}), makeTrack({.id = 4})});
    const GroupTableModel& model = make(Kind::Years);
    QCOMPARE(names(model), (QStringList{u"1990"_s, u"1999"_s, u"No year"_s}));
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(selected(model, row, library()), sorted(model.tracksAt(row)));
    }
    QCOMPARE(model.rowStartingWith(u"19"_s, 1), 1);
    QCOMPARE(model.rowStartingWith(u"2"_s, 0), -1);
}

void TestGroupTableModel::foldersHoldTheirFiles()
{
    library().merge({makeTrack({.id = 1, .path = u"/m/b (live)/1.mp3"_s}),
        makeTrack({.id = 2, .path = u"/m/a/2.mp3"_s}),
        makeTrack({.id = 3, .path = u"/m/a/3.mp3"_s}),
        makeTrack({.id = 4, .path = u"/m/4.mp3"_s})});
    const GroupTableModel& model = make(Kind::Folders);
    QCOMPARE(names(model), (QStringList{u"/m"_s, u"/m/a"_s, u"/m/b (live)"_s}));
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(selected(model, row, library()), sorted(model.tracksAt(row)));
    }
}

void TestGroupTableModel::queriesSelectExactlyTheGroup()
{
    QRandomGenerator random(5);
    TrackList tracks;
    const QStringList artists{u""_s, u"Low"_s, u"Flowers"_s, u"LOW"_s};
    const QStringList albums{u""_s, u"One"_s, u"One Two"_s, u"ÓNE"_s};
    const QStringList genres{u""_s, u"Rock"_s, u"Rock/Pop"_s, u"Pop; Art Rock"_s};
    for (qint64 id = 1; id <= 200; ++id) {
        tracks.append(makeTrack({.id = id,
            .artist = artists[random.bounded(4)],
            .album = albums[random.bounded(4)],
            .albumArtist = random.bounded(2) == 0 ? QString() : artists[random.bounded(4)],
            .genre = genres[random.bounded(4)],
            .path = u"/m/%1/%2.mp3"_s.arg(random.bounded(6)).arg(id)}));
    }
    library().merge(tracks);
    for (const Kind kind : {Kind::Albums, Kind::Artists, Kind::Genres}) {
        const GroupTableModel& model = make(kind);
        qsizetype total = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(selected(model, row, library()), sorted(model.tracksAt(row)));
            total += model.tracksAt(row).size();
        }
        QVERIFY(kind == Kind::Genres ? total > tracks.size() : total == tracks.size());
    }
}

void TestGroupTableModel::queriesSurviveQuotesAndOperators()
{
    const QStringList odd{u"Say \"Hi\""_s, u"back\\slash"_s, u"ends with \\"_s, u"(A OR B)"_s,
        u"-minus"_s, u"NOT"_s, u"“Heroes”"_s, u"year:1999"_s, u"  blanks  "_s, u"AC/DC"_s};
    TrackList tracks;
    for (qsizetype i = 0; i < odd.size(); ++i) {
        tracks.append(makeTrack({.id = i + 1, .artist = odd[i], .album = odd[i]}));
    }
    library().merge(tracks);
    for (const Kind kind : {Kind::Artists, Kind::Albums}) {
        const GroupTableModel& model = make(kind);
        QCOMPARE(model.rowCount(), odd.size());
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(selected(model, row, library()), model.tracksAt(row));
        }
    }
}

void TestGroupTableModel::tracksComeInAlbumOrder()
{
    auto second = makeTrack({.id = 1, .album = u"A"_s, .albumArtist = u"B"_s, .trackNumber = 1});
    second->tags.discNumber = 2;
    auto first = makeTrack({.id = 2, .album = u"A"_s, .albumArtist = u"B"_s, .trackNumber = 10});
    first->tags.discNumber = 1;
    auto start = makeTrack({.id = 3, .album = u"A"_s, .albumArtist = u"B"_s, .trackNumber = 2});
    start->tags.discNumber = 1;
    library().merge({second, first, start});
    QCOMPARE(make(Kind::Albums).tracksAt(0), (Ids{3, 2, 1}));
}

void TestGroupTableModel::filterIsBlindToCaseAndAccents()
{
    library().merge({makeTrack({.id = 1, .album = u"Début"_s, .albumArtist = u"Björk"_s}),
        makeTrack({.id = 2, .album = u"Post"_s, .albumArtist = u"Björk"_s}),
        makeTrack({.id = 3, .album = u"Odelay"_s, .albumArtist = u"Beck"_s})});
    GroupTableModel& model = make(Kind::Albums);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFilter(u"DEBUT"_s);
    QCOMPARE(names(model), QStringList{u"Début"_s});
    model.setFilter(u" bjork "_s);
    QCOMPARE(names(model), (QStringList{u"Début"_s, u"Post"_s}));
    library().merge({makeTrack({.id = 4, .album = u"Vespertine"_s, .albumArtist = u"Björk"_s}),
        makeTrack({.id = 5, .album = u"Mutations"_s, .albumArtist = u"Beck"_s})});
    QCOMPARE(names(model), (QStringList{u"Début"_s, u"Post"_s, u"Vespertine"_s}));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(resets.count(), 0);
}

void TestGroupTableModel::sortsByEveryColumn()
{
    library().merge({makeTrack({.id = 1,
                         .album = u"b"_s,
                         .albumArtist = u"Z"_s,
                         .year = 1990,
                         .durationMs = 30'000}),
        makeTrack(
            {.id = 2, .album = u"a"_s, .albumArtist = u"Y"_s, .year = 2000, .durationMs = 10'000}),
        makeTrack({.id = 3,
            .album = u"a"_s,
            .albumArtist = u"Y"_s,
            .year = 2000,
            .durationMs = 10'000})});
    GroupTableModel& model = make(Kind::Albums);
    for (const Column column : {Column::Name, Column::Artist, Column::Duration}) {
        model.sort(static_cast<int>(column), Qt::AscendingOrder);
        QCOMPARE(names(model), (QStringList{u"a"_s, u"b"_s}));
        model.sort(static_cast<int>(column), Qt::DescendingOrder);
        QCOMPARE(names(model), (QStringList{u"b"_s, u"a"_s}));
    }
    for (const Column column : {Column::Year, Column::TrackCount}) {
        model.sort(static_cast<int>(column), Qt::AscendingOrder);
        QCOMPARE(names(model), (QStringList{u"b"_s, u"a"_s}));
    }
}

void TestGroupTableModel::mergesFollowWithoutReset()
{
    library().merge(
        {makeTrack({.id = 1, .artist = u"B"_s}), makeTrack({.id = 2, .artist = u"D"_s})});
    GroupTableModel& model = make(Kind::Artists);
    const QPersistentModelIndex d = model.index(1, 0);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    library().merge(
        {makeTrack({.id = 3, .artist = u"C"_s}), makeTrack({.id = 4, .artist = u"D"_s})});
    QCOMPARE(names(model), (QStringList{u"B"_s, u"C"_s, u"D"_s}));
    QCOMPARE(d.row(), 2);
    QCOMPARE(cell(model, 2, Column::TrackCount), u"2"_s);
    QVERIFY(changes.count() > 0);
    QCOMPARE(resets.count(), 0);
}

void TestGroupTableModel::emptiedGroupsLeave()
{
    library().merge({makeTrack({.id = 1, .artist = u"Mispelled"_s})});
    const GroupTableModel& model = make(Kind::Artists);
    library().merge({makeTrack({.id = 1, .artist = u"Misspelled"_s})});
    QCOMPARE(names(model), QStringList{u"Misspelled"_s});
    library().merge({makeTrack({.id = 1, .artist = u"Mispelled"_s})});
    QCOMPARE(names(model), QStringList{u"Mispelled"_s});
}

void TestGroupTableModel::randomMergesEqualAFreshModel_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("albums") << Kind::Albums;
    QTest::newRow("artists") << Kind::Artists;
    QTest::newRow("genres") << Kind::Genres;
    QTest::newRow("album artists") << Kind::AlbumArtists;
    QTest::newRow("decades") << Kind::Decades;
    QTest::newRow("years") << Kind::Years;
    QTest::newRow("folders") << Kind::Folders;
}

void TestGroupTableModel::randomMergesEqualAFreshModel()
{
    QFETCH(Kind, kind);
    QRandomGenerator random(6);
    GroupTableModel& model = make(kind);
    model.sort(static_cast<int>(Column::Duration), Qt::DescendingOrder);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const auto letter = [&random](
                            int count) { return QString(QChar(u'a' + random.bounded(count))); };
    for (int round = 0; round < 15; ++round) {
        TrackList batch;
        for (int i = random.bounded(1, 40); i > 0; --i) {
            batch.append(makeTrack({.id = random.bounded(1, 80),
                .artist = letter(4),
                .album = letter(20),
                .albumArtist = random.bounded(2) == 0 ? QString() : letter(3),
                .genre = letter(5) + u'/' + letter(5),
                .path = u"/m/"_s + letter(5) + u"/x.mp3"_s,
                .year = random.bounded(4) == 0 ? 0 : random.bounded(1950, 2030),
                .durationMs = random.bounded(100'000)}));
        }
        library().merge(batch);
        GroupTableModel fresh(library(), kind);
        fresh.sort(static_cast<int>(Column::Duration), Qt::DescendingOrder);
        QCOMPARE(names(model), names(fresh));
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.tracksAt(row), fresh.tracksAt(row));
        }
    }
    QCOMPARE(resets.count(), 0);
}

void TestGroupTableModel::largeLibrariesAreGroupedBetweenEvents()
{
    // More than is grouped at once: 20 000 tracks' worth, of which an artist costs 12.
    constexpr int kTracks = 25'000;
    TrackList tracks;
    for (int id = 1; id <= kTracks; ++id) {
        tracks.append(makeTrack(
            {.id = id, .artist = u"Artist %1"_s.arg(id % 2000, 4, 10, QLatin1Char('0'))}));
    }
    library().merge(tracks);
    GroupTableModel model(library(), Kind::Artists);
    QVERIFY(model.isGrouping());
    QCOMPARE(model.rowCount(), 0);
    model.setFilter(u"artist 19"_s); // holds for what is to come
    QTRY_VERIFY(!model.isGrouping());
    QCOMPARE(model.rowCount(), 100);

    GroupTableModel overtaken(library(), Kind::Artists);
    QVERIFY(overtaken.isGrouping());
    library().merge({makeTrack({.id = kTracks + 1, .artist = u"Zed"_s}),
        makeTrack({.id = 1, .artist = u"Artist 0002"_s}),
        makeTrack({.id = kTracks, .artist = u"Zed"_s})});
    QVERIFY(overtaken.isGrouping()); // nobody waits for that
    QTRY_VERIFY(!overtaken.isGrouping());
    QCOMPARE(overtaken.rowCount(), 2001);
    QCOMPARE(names(overtaken).constLast(), u"Zed"_s);
    QCOMPARE(overtaken.tracksAt(overtaken.rowCount() - 1).size(), 2);
    GroupTableModel fresh(library(), Kind::Artists);
    QTRY_VERIFY(!fresh.isGrouping());
    QCOMPARE(names(overtaken), names(fresh));
    for (int row = 0; row < fresh.rowCount(); ++row) {
        QCOMPARE(overtaken.tracksAt(row), fresh.tracksAt(row));
    }
}

QTEST_GUILESS_MAIN(TestGroupTableModel)
#include "tst_grouptablemodel.moc"
