// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/items/trackmime.h"
#include "models/items/tracktablemodel.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Library;
using models::Query;
using models::TrackList;
using models::TrackTableModel;
using support::makeFeatures;
using support::makeTrack;
using Column = TrackTableModel::Column;
using Ids = QList<qint64>;

namespace {

Ids shown(const TrackTableModel& model)
{
    Ids ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        ids.append(model.trackAt(row)->id);
    }
    return ids;
}

void sortBy(TrackTableModel& model, Column column, Qt::SortOrder order = Qt::AscendingOrder)
{
    model.sort(static_cast<int>(column), order);
}

models::TrackPtr randomTrack(QRandomGenerator& random, qint64 id)
{
    auto track = makeTrack({.id = id,
        .title = u"Title %1"_s.arg(random.bounded(50)),
        .artist = u"Artist %1"_s.arg(random.bounded(8)),
        .album = u"Album %1"_s.arg(random.bounded(12)),
        .year = 1990 + random.bounded(20),
        .durationMs = random.bounded(1000)});
    if (random.bounded(2) == 0) {
        track->features = makeFeatures({.tempoBpm = 80.0F + float(random.bounded(100))});
    }
    return track;
}

} // namespace

class TestTrackTableModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void columnsAndHeaders();
    void rolesTellOfTheTrack();
    void dragsItsTracks();
    void scopeAndSearchTogether();
    void scopeSortsAndLimits();
    void searchSortsAndLimits();
    void userSortReplacesTheScopesOrder();
    void artistOrderIsThatOfAShelf();
    void absentComesLastBothWays_data();
    void absentComesLastBothWays();
    void textSortsWithoutCaseAndByNumber();
    void mergesKeepOrderWithoutReset();
    void persistentIndexesStayOnTheirTracks();
    void onlyWhatFitsIsShown();
    void severalColumnsSortOneAfterTheOther();
    void randomMergesEqualAFreshModel();
    void limitFollowsMerges();
    void duplicatesFollowMerges();
    void totalsFollow();
    void loadResets();
    void rowOfFindsTracks();

private:
    models::Library& library() { return *m_library; }

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<TrackTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestTrackTableModel::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_library = std::make_unique<Library>(*m_database);
    m_model = std::make_unique<TrackTableModel>(*m_library);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestTrackTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_library.reset();
    m_database.reset();
}

void TestTrackTableModel::columnsAndHeaders()
{
    QCOMPARE(m_model->columnCount(), TrackTableModel::kColumnCount);
    QSet<QString> headers;
    for (int column = 0; column < TrackTableModel::kColumnCount; ++column) {
        headers.insert(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    QCOMPARE(headers.size(), TrackTableModel::kColumnCount);
    QVERIFY(!headers.contains(QString()));
}

void TestTrackTableModel::rolesTellOfTheTrack()
{
    auto track = makeTrack({.id = 3, .title = u"Song"_s});
    track->features = makeFeatures({});
    track->isMissing = true;
    library().merge({track});
    const QModelIndex title = m_model->index(0, static_cast<int>(Column::Title));
    QCOMPARE(title.data(), u"Song"_s);
    QCOMPARE(title.data(TrackTableModel::SortRole), u"song"_s);
    QCOMPARE(title.data(TrackTableModel::TrackIdRole), qint64{3});
    QCOMPARE(title.data(TrackTableModel::AnalysedRole), true);
    QCOMPARE(title.data(TrackTableModel::MissingRole), true);
    QCOMPARE(title.data(TrackTableModel::FailedRole), false);
    const QModelIndex tempo = m_model->index(0, static_cast<int>(Column::Tempo));
    QVERIFY(tempo.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
    QVERIFY(title.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignLeft));
}

void TestTrackTableModel::dragsItsTracks()
{
    library().merge({makeTrack({.id = 1}), makeTrack({.id = 2})});
    QVERIFY(m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(
        m_model->mimeData({m_model->index(0, 0), m_model->index(0, 1), m_model->index(1, 0)}));
    for (const QString& type : m_model->mimeTypes()) {
        QVERIFY(data->hasFormat(type));
    }
    QCOMPARE(models::trackmime::ids(*data), (Ids{1, 2}));
    QVERIFY(m_model->mimeData({}) == nullptr);
}

void TestTrackTableModel::scopeAndSearchTogether()
{
    library().merge({makeTrack({.id = 1, .artist = u"Abba"_s, .year = 1976}),
        makeTrack({.id = 2, .artist = u"Abba"_s, .year = 1980}),
        makeTrack({.id = 3, .artist = u"Beck"_s, .year = 1976})});
    m_model->setScope(*Query::parse(u"artist:abba"_s));
    QCOMPARE(shown(*m_model), (Ids{1, 2}));
    m_model->setSearch(*Query::parse(u"year:1976"_s));
    QCOMPARE(shown(*m_model), (Ids{1}));
    m_model->setScope(Query());
    QCOMPARE(shown(*m_model), (Ids{1, 3}));
    m_model->setSearch(Query());
    QCOMPARE(shown(*m_model), (Ids{1, 2, 3}));
}

void TestTrackTableModel::scopeSortsAndLimits()
{
    library().merge({makeTrack({.id = 1, .addedMs = 3000}), makeTrack({.id = 2, .addedMs = 9000}),
        makeTrack({.id = 3, .addedMs = 6000})});
    m_model->setScope(*Query::parse(u"sort:-added limit:2"_s));
    QCOMPARE(shown(*m_model), (Ids{2, 3}));
}

void TestTrackTableModel::searchSortsAndLimits()
{
    library().merge({makeTrack({.id = 1, .artist = u"c"_s, .year = 2001}),
        makeTrack({.id = 2, .artist = u"b"_s, .year = 2003}),
        makeTrack({.id = 3, .artist = u"a"_s, .year = 2002})});
    sortBy(*m_model, Column::Artist);
    m_model->setSearch(*Query::parse(u"sort:-year"_s));
    QCOMPARE(shown(*m_model), (Ids{2, 3, 1}));
    m_model->setSearch(*Query::parse(u"limit:2"_s));
    QCOMPARE(shown(*m_model), (Ids{3, 2}));
    m_model->setSearch(Query());
    QCOMPARE(shown(*m_model), (Ids{3, 2, 1}));
}

void TestTrackTableModel::userSortReplacesTheScopesOrder()
{
    library().merge({makeTrack({.id = 1, .year = 2003, .addedMs = 1000}),
        makeTrack({.id = 2, .year = 2001, .addedMs = 2000}),
        makeTrack({.id = 3, .year = 2002, .addedMs = 3000})});
    m_model->setScope(*Query::parse(u"sort:-added limit:2"_s));
    sortBy(*m_model, Column::Year);
    QCOMPARE(shown(*m_model), (Ids{2, 3}));
    m_model->sort(-1);
    QCOMPARE(shown(*m_model), (Ids{3, 2}));
}

void TestTrackTableModel::artistOrderIsThatOfAShelf()
{
    library().merge(
        {makeTrack({.id = 1, .title = u"x"_s, .artist = u"B"_s, .album = u"Z"_s, .trackNumber = 1}),
            makeTrack(
                {.id = 2, .title = u"a"_s, .artist = u"a"_s, .album = u"Y"_s, .trackNumber = 10}),
            makeTrack(
                {.id = 3, .title = u"b"_s, .artist = u"A"_s, .album = u"Y"_s, .trackNumber = 2}),
            makeTrack(
                {.id = 4, .title = u"c"_s, .artist = u"A"_s, .album = u"X"_s, .trackNumber = 3})});
    sortBy(*m_model, Column::Artist);
    QCOMPARE(shown(*m_model), (Ids{4, 3, 2, 1}));
    // Downwards, the artists turn round; an album still plays from its first track.
    sortBy(*m_model, Column::Artist, Qt::DescendingOrder);
    QCOMPARE(shown(*m_model), (Ids{1, 4, 3, 2}));
}

void TestTrackTableModel::absentComesLastBothWays_data()
{
    QTest::addColumn<Column>("column");
    QTest::newRow("text") << Column::Artist;
    QTest::newRow("tag number") << Column::Year;
    QTest::newRow("feature") << Column::Loudness;
    QTest::newRow("rating") << Column::Rating;
    QTest::newRow("moment") << Column::LastPlayed;
}

void TestTrackTableModel::absentComesLastBothWays()
{
    QFETCH(Column, column);
    auto low = makeTrack({.id = 2, .artist = u"a"_s, .year = 1, .rating = 1, .lastPlayedMs = 1000});
    low->features = makeFeatures({.loudnessLufs = -20.0F});
    auto high =
        makeTrack({.id = 3, .artist = u"b"_s, .year = 2, .rating = 2, .lastPlayedMs = 9000});
    high->features = makeFeatures({.loudnessLufs = -5.0F});
    library().merge({makeTrack({.id = 1}), low, high});
    sortBy(*m_model, column);
    QCOMPARE(shown(*m_model), (Ids{2, 3, 1}));
    sortBy(*m_model, column, Qt::DescendingOrder);
    QCOMPARE(shown(*m_model), (Ids{3, 2, 1}));
}

void TestTrackTableModel::textSortsWithoutCaseAndByNumber()
{
    library().merge(
        {makeTrack({.id = 1, .title = u"vol. 10"_s}), makeTrack({.id = 2, .title = u"Vol. 9"_s}),
            makeTrack({.id = 3, .title = u"Über"_s}), makeTrack({.id = 4, .title = u"Zoo"_s})});
    sortBy(*m_model, Column::Title);
    QCOMPARE(shown(*m_model), (Ids{3, 2, 1, 4}));
}

void TestTrackTableModel::mergesKeepOrderWithoutReset()
{
    library().merge({makeTrack({.id = 1, .title = u"b"_s}), makeTrack({.id = 2, .title = u"d"_s})});
    sortBy(*m_model, Column::Title);
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy inserts(m_model.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    library().merge({makeTrack({.id = 3, .title = u"c"_s}), makeTrack({.id = 4, .title = u"a"_s})});
    QCOMPARE(shown(*m_model), (Ids{4, 1, 3, 2}));
    QCOMPARE(inserts.count(), 2);
    library().merge({makeTrack({.id = 1, .title = u"e"_s})});
    QCOMPARE(shown(*m_model), (Ids{4, 3, 2, 1}));
    QVERIFY(changes.count() >= 1);
    QCOMPARE(resets.count(), 0);
}

void TestTrackTableModel::persistentIndexesStayOnTheirTracks()
{
    library().merge({makeTrack({.id = 1, .title = u"b"_s}), makeTrack({.id = 2, .title = u"c"_s})});
    sortBy(*m_model, Column::Title);
    const QPersistentModelIndex one = m_model->index(0, 0);
    const QPersistentModelIndex two = m_model->index(1, 2);
    library().merge({makeTrack({.id = 3, .title = u"a"_s})});
    library().merge({makeTrack({.id = 1, .title = u"z"_s})});
    sortBy(*m_model, Column::Title, Qt::DescendingOrder);
    QCOMPARE(m_model->trackAt(one.row())->id, 1);
    QCOMPARE(m_model->trackAt(two.row())->id, 2);
    QCOMPARE(two.column(), 2);
    // Out of the scope, and the index is gone; the other one stays.
    m_model->setScope(*Query::parse(u"title:c OR title:z"_s));
    const QPersistentModelIndex kept = m_model->index(m_model->rowOf(2), 0);
    const QPersistentModelIndex lost = m_model->index(m_model->rowOf(1), 0);
    library().merge({makeTrack({.id = 1, .title = u"nothing"_s})});
    QVERIFY(!lost.isValid());
    QCOMPARE(m_model->trackAt(kept.row())->id, 2);
}

void TestTrackTableModel::severalColumnsSortOneAfterTheOther()
{
    library().merge({makeTrack({.id = 1, .genre = u"B"_s, .year = 1990}),
        makeTrack({.id = 2, .genre = u"A"_s, .year = 1990}),
        makeTrack({.id = 3, .genre = u"B"_s, .year = 2000}),
        makeTrack({.id = 4, .genre = u"A"_s, .year = 2000})});
    const auto year = static_cast<int>(Column::Year);
    const auto genre = static_cast<int>(Column::Genre);
    m_model->sortBy({{.column = genre}, {.column = year, .order = Qt::DescendingOrder}});
    QCOMPARE(shown(*m_model), (Ids{4, 2, 3, 1}));
    const auto header = [this](int column) {
        return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    QCOMPARE(header(genre), u"Genre"_s);
    QCOMPARE(header(year), u"Year ▾2"_s);
    m_model->sort(year, Qt::AscendingOrder);
    QCOMPARE(header(year), u"Year"_s);
}

void TestTrackTableModel::onlyWhatFitsIsShown()
{
    library().merge({makeTrack({.id = 1, .title = u"a"_s}), makeTrack({.id = 2, .title = u"b"_s}),
        makeTrack({.id = 3, .title = u"c"_s})});
    sortBy(*m_model, Column::Title, Qt::DescendingOrder);
    QSignalSpy found(m_model.get(), &TrackTableModel::foundChanged);
    m_model->setFitting({1, 0, 1});
    QCOMPARE(shown(*m_model), (Ids{3, 1}));
    QCOMPARE(m_model->found(), (std::vector<char>{1, 1, 1})); // whatever fits
    QCOMPARE(found.count(), 0);
    m_model->setSearch(*Query::parse(u"title:a OR title:b"_s));
    QCOMPARE(shown(*m_model), Ids{1});
    QCOMPARE(m_model->found(), (std::vector<char>{1, 1, 0}));
    QCOMPARE(found.count(), 1);
    // Nobody said yet whether a new one fits; what changes stays as it was.
    library().merge(
        {makeTrack({.id = 4, .title = u"ab"_s}), makeTrack({.id = 1, .title = u"az"_s})});
    QCOMPARE(shown(*m_model), Ids{1});
    QCOMPARE(m_model->found(), (std::vector<char>{1, 1, 0, 1}));
    m_model->setFitting({1, 0, 1, 1});
    QCOMPARE(shown(*m_model), (Ids{1, 4}));
    sortBy(*m_model, Column::Title);
    QCOMPARE(shown(*m_model), (Ids{4, 1}));
    m_model->setFitting({});
    QCOMPARE(shown(*m_model), (Ids{4, 1, 2}));
    m_model->setFitting({0, 0, 0, 0});
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setScope({}); // another place: all fit again
    QCOMPARE(m_model->rowCount(), 3);
}

void TestTrackTableModel::randomMergesEqualAFreshModel()
{
    QRandomGenerator random(11);
    const auto scope = *Query::parse(u"-title:\"title 3\""_s);
    const auto search = *Query::parse(u"year:1990..2005 OR is:analysed"_s);
    m_model->setScope(scope);
    m_model->setSearch(search);
    sortBy(*m_model, Column::Tempo, Qt::DescendingOrder);
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QHash<qint64, QPersistentModelIndex> followed;
    for (int round = 0; round < 25; ++round) {
        TrackList batch;
        for (int i = random.bounded(1, 50); i > 0; --i) {
            batch.append(randomTrack(random, random.bounded(1, 150)));
        }
        library().merge(batch);
        TrackTableModel fresh(library());
        fresh.setScope(scope);
        fresh.setSearch(search);
        sortBy(fresh, Column::Tempo, Qt::DescendingOrder);
        QCOMPARE(shown(*m_model), shown(fresh));
        QCOMPARE(m_model->totalDurationMs(), fresh.totalDurationMs());
        for (auto it = followed.cbegin(); it != followed.cend(); ++it) {
            QCOMPARE(it->isValid() ? m_model->trackAt(it->row())->id : it.key(), it.key());
        }
        const int row = random.bounded(m_model->rowCount());
        followed.insert(m_model->trackAt(row)->id, m_model->index(row, 1));
    }
    QCOMPARE(resets.count(), 0);
}

void TestTrackTableModel::limitFollowsMerges()
{
    library().merge({makeTrack({.id = 1, .addedMs = 1000}), makeTrack({.id = 2, .addedMs = 2000})});
    m_model->setScope(*Query::parse(u"sort:-added limit:2"_s));
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    library().merge({makeTrack({.id = 3, .addedMs = 3000})});
    QCOMPARE(shown(*m_model), (Ids{3, 2}));
    QCOMPARE(resets.count(), 0);
}

void TestTrackTableModel::duplicatesFollowMerges()
{
    library().merge({makeTrack({.id = 1, .title = u"Song"_s, .artist = u"Band"_s})});
    m_model->setScope(*Query::parse(u"is:duplicate"_s));
    QCOMPARE(m_model->rowCount(), 0);
    library().merge({makeTrack({.id = 2, .title = u"SONG"_s, .artist = u"bänd"_s})});
    QCOMPARE(shown(*m_model), (Ids{1, 2}));
}

void TestTrackTableModel::totalsFollow()
{
    const QSignalSpy totals(m_model.get(), &TrackTableModel::totalsChanged);
    library().merge(
        {makeTrack({.id = 1, .durationMs = 1000}), makeTrack({.id = 2, .durationMs = 500})});
    QCOMPARE(m_model->totalDurationMs(), 1500);
    QCOMPARE(totals.count(), 1);
    library().merge({makeTrack({.id = 2, .durationMs = 700})});
    QCOMPARE(m_model->totalDurationMs(), 1700);
    m_model->setSearch(*Query::parse(u"duration:<1s"_s));
    QCOMPARE(m_model->totalDurationMs(), 700);
}

void TestTrackTableModel::loadResets()
{
    library().merge({makeTrack({.id = 1})});
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QVERIFY(library().load());
    QCOMPARE(resets.count(), 1);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestTrackTableModel::rowOfFindsTracks()
{
    library().merge({makeTrack({.id = 7, .title = u"b"_s}), makeTrack({.id = 9, .title = u"a"_s})});
    sortBy(*m_model, Column::Title);
    QCOMPARE(m_model->rowOf(9), 0);
    QCOMPARE(m_model->rowOf(7), 1);
    QCOMPARE(m_model->rowOf(8), -1);
    m_model->setSearch(*Query::parse(u"title:a"_s));
    QCOMPARE(m_model->rowOf(7), -1);
}

QTEST_GUILESS_MAIN(TestTrackTableModel)
#include "tst_tracktablemodel.moc"
