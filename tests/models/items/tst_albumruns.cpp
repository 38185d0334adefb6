// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/items/trackcell.h"
#include "models/items/tracktablemodel.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using models::AlbumRuns;
using models::Query;
using models::TrackIndex;
using models::TrackTableModel;
using support::makeFeatures;
using support::makeTrack;
using Column = TrackTableModel::Column;

namespace {

models::TrackPtr randomTrack(QRandomGenerator& random, qint64 id)
{
    const int album = random.bounded(9);
    auto track = makeTrack({.id = id,
        .title = u"Title %1"_s.arg(id),
        .artist = u"Artist %1"_s.arg(random.bounded(album == 0 ? 9 : 1) + album),
        .album = album == 8 ? QString() : u"Album %1"_s.arg(album / 2),
        .albumArtist = album == 0 ? u"Various"_s : QString(),
        .path = u"/m/%1/%2.mp3"_s.arg(album).arg(id),
        .year = 1990 + album,
        .trackNumber = random.bounded(12) + 1,
        .durationMs = 1000});
    track->features = makeFeatures({.tempoBpm = 80.0F + float(random.bounded(100))});
    return track;
}

/// The album of each row in the words of this test, neighbours of one album once.
QStringList albumsOf(const TrackTableModel& model)
{
    QStringList albums;
    for (int row = 0; row < model.rowCount(); ++row) {
        const models::Track& track = *model.trackAt(row);
        const QString& whose =
            track.tags.albumArtist.isEmpty() ? track.tags.artist : track.tags.albumArtist;
        const QString album =
            track.tags.album.isEmpty() ? track.path.folder() : track.tags.album + u'/' + whose;
        if (albums.isEmpty() || albums.constLast() != album) {
            albums.append(album);
        }
    }
    return albums;
}

/// In the order of the list: the album and whose it is, once for each band.
QStringList bandsOf(const TrackTableModel& model)
{
    QStringList bands;
    const AlbumRuns albums = model.albums();
    const auto rows = static_cast<std::size_t>(model.rowCount());
    for (std::size_t row = 0; row < rows; row = albums.end(row)) {
        const models::Track& track = *model.trackAt(static_cast<int>(row));
        bands.append(u"%1 by %2: %3"_s.arg(
            track.tags.album, albums.artist(row), QString::number(albums.end(row) - row)));
    }
    return bands;
}

/// One of seven tracks of three albums; those of "Hits" differ in everything but that.
/// @param year  0: its own.
models::TrackPtr differingTrack(int id, int year = 0)
{
    struct Sketch
    {
        QString album;
        QString folder;
        QString genre;
        int year;
        int addedS;
    };

    static const QList<Sketch> kSketches{{u"Hits"_s, u"b"_s, u"Folk"_s, 1965, 100},
        {u"Hits"_s, u"b"_s, u"Jazz"_s, 1985, 200}, {u"Hits"_s, u"z"_s, u"Rock"_s, 1999, 900},
        {u"Early"_s, u"c"_s, u"Pop"_s, 1970, 50}, {u"Early"_s, u"c"_s, u"Pop"_s, 1970, 50},
        {u"Late"_s, u"d"_s, u"Lo-fi"_s, 1990, 300}, {u"Late"_s, u"d"_s, u"Lo-fi"_s, 1990, 300}};
    const Sketch& sketch = kSketches.at(id - 1);
    return makeTrack({.id = id,
        .artist = u"Artist %1"_s.arg(id),
        .album = sketch.album,
        .albumArtist = u"Artist of "_s + sketch.album,
        .genre = sketch.genre,
        .path = u"/m/%1/%2.mp3"_s.arg(sketch.folder).arg(id),
        .year = year == 0 ? sketch.year : year,
        .trackNumber = id,
        .addedMs = sketch.addedS * qint64{1000}});
}

models::TrackPtr albumTrack(qint64 id, const QString& path, const QString& artist)
{
    return makeTrack({.id = id,
        .title = u"Title %1"_s.arg(id),
        .artist = artist,
        .album = u"Hits"_s,
        .path = path,
        .trackNumber = int(id)});
}

} // namespace

class TestAlbumRuns : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyOrderKeepsAlbumsTogether_data();
    void everyOrderKeepsAlbumsTogether();
    void runsAreTheAlbumsOfTheRows();
    void newTracksFindTheirAlbum();
    void albumsFollowTheirOwnTracksTheirs();
    void compilationsStayTogether();
    void aNewTrackMakesACompilation();
    void whatTracksDifferInDoesNotDivideAnAlbum_data();
    void whatTracksDifferInDoesNotDivideAnAlbum();
    void placedAlbumsFollowTheirTracks();

private:
    void begin(const models::TrackList& tracks);

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<models::Library> m_library;
};

void TestAlbumRuns::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    QRandomGenerator random(5);
    models::TrackList tracks;
    for (qint64 id = 1; id <= 90; ++id) {
        tracks.append(randomTrack(random, id));
    }
    begin(tracks);
}

/// Only these are in the library.
void TestAlbumRuns::begin(const models::TrackList& tracks)
{
    cleanup();
    m_database = std::move(*models::Database::open(m_folder->file(u"l.db"_s)));
    m_library = std::make_unique<models::Library>(*m_database);
    m_library->merge(tracks);
}

void TestAlbumRuns::cleanup()
{
    m_library.reset();
    m_database.reset();
}

void TestAlbumRuns::everyOrderKeepsAlbumsTogether_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    for (const Column column : {Column::Title, Column::Artist, Column::Album, Column::AlbumArtist,
             Column::Year, Column::Tempo, Column::TrackNumber, Column::Path, Column::Rating}) {
        const QByteArray name = models::trackcell::header(column).toUtf8();
        QTest::newRow(name + ", up") << static_cast<int>(column) << Qt::AscendingOrder;
        QTest::newRow(name + ", down") << static_cast<int>(column) << Qt::DescendingOrder;
    }
}

void TestAlbumRuns::everyOrderKeepsAlbumsTogether()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    TrackTableModel model(*m_library);
    const QAbstractItemModelTester tester(&model);
    model.setGrouped(true);
    model.sort(column, order);
    QCOMPARE(model.rowCount(), 90);
    QStringList albums = albumsOf(model);
    const qsizetype count = albums.size();
    albums.removeDuplicates();
    QCOMPARE(albums.size(), count);
}

void TestAlbumRuns::runsAreTheAlbumsOfTheRows()
{
    TrackTableModel model(*m_library);
    model.setGrouped(true);
    model.setSearch(*Query::parse(u"year:1991..1997"_s));
    QVERIFY(model.rowCount() > 10);
    const AlbumRuns albums = model.albums();
    qsizetype runs = 0;
    const auto rows = static_cast<std::size_t>(model.rowCount());
    for (std::size_t row = 0; row < rows; row = albums.end(row)) {
        QVERIFY(albums.begins(row));
        QVERIFY(model.beginsAlbum(static_cast<int>(row)));
        for (std::size_t inside = row + 1; inside < albums.end(row); ++inside) {
            QVERIFY(!albums.begins(inside));
        }
        ++runs;
    }
    QCOMPARE(runs, albumsOf(model).size());
    model.setGrouped(false);
    QVERIFY(!model.beginsAlbum(0));
}

void TestAlbumRuns::newTracksFindTheirAlbum()
{
    TrackTableModel model(*m_library);
    const QAbstractItemModelTester tester(&model);
    model.setGrouped(true);
    model.sort(static_cast<int>(Column::Tempo));
    QRandomGenerator random(6);
    models::TrackList more;
    for (qint64 id = 80; id <= 120; ++id) { // eleven that are known, and new ones
        more.append(randomTrack(random, id));
    }
    m_library->merge(more);
    QCOMPARE(model.rowCount(), 120);
    const QStringList followed = albumsOf(model);
    TrackTableModel fresh(*m_library);
    fresh.setGrouped(true);
    fresh.sort(static_cast<int>(Column::Tempo));
    QCOMPARE(followed, albumsOf(fresh));
    for (int row = 0; row < 120; ++row) {
        QCOMPARE(model.trackAt(row)->id, fresh.trackAt(row)->id);
    }
}

void TestAlbumRuns::albumsFollowTheirOwnTracksTheirs()
{
    TrackTableModel model(*m_library);
    model.setGrouped(true);
    model.sort(static_cast<int>(Column::Year), Qt::DescendingOrder);
    for (int row = 1; row < model.rowCount(); ++row) {
        QVERIFY(model.trackAt(row - 1)->tags.year >= model.trackAt(row)->tags.year);
        if (!model.beginsAlbum(row)) {
            QVERIFY(
                model.trackAt(row - 1)->tags.trackNumber <= model.trackAt(row)->tags.trackNumber);
        }
    }
    model.sort(static_cast<int>(Column::Tempo), Qt::DescendingOrder);
    for (int row = 1; row < model.rowCount(); ++row) {
        if (!model.beginsAlbum(row)) {
            QVERIFY(*model.trackAt(row - 1)->features->rhythm.tempoBpm
                >= *model.trackAt(row)->features->rhythm.tempoBpm);
        }
    }
}

void TestAlbumRuns::compilationsStayTogether()
{
    begin({albumTrack(1, u"/m/eighties/1.mp3"_s, u"Zed"_s),
        albumTrack(2, u"/m/eighties/2.mp3"_s, u"Abba"_s),
        albumTrack(3, u"/m/eighties/3.mp3"_s, u"Moby"_s),
        // The discs of one record, and another record of the same title.
        albumTrack(4, u"/m/nineties/CD 1/1.mp3"_s, u"Air"_s),
        albumTrack(5, u"/m/nineties/CD 1/2.mp3"_s, u"Moby"_s),
        albumTrack(6, u"/m/nineties/CD 2/1.mp3"_s, u"Zed"_s),
        albumTrack(7, u"/m/nineties/CD 2/2.mp3"_s, u"Abba"_s),
        // And one that is by one artist, however that is spelled.
        albumTrack(8, u"/m/queen/1.mp3"_s, u"Queen"_s),
        albumTrack(9, u"/m/queen/2.mp3"_s, u"QUEEN"_s)});
    TrackTableModel model(*m_library);
    model.setGrouped(true);
    const QStringList wanted{
        u"Hits by Queen: 2"_s, u"Hits by Various Artists: 3"_s, u"Hits by Various Artists: 4"_s};
    for (const Column column : {Column::Artist, Column::Album, Column::Title, Column::Path}) {
        model.sort(static_cast<int>(column));
        QStringList bands = bandsOf(model);
        bands.sort();
        QCOMPARE(bands, wanted);
    }
}

void TestAlbumRuns::aNewTrackMakesACompilation()
{
    begin({albumTrack(1, u"/m/a/1.mp3"_s, u"Abba"_s), albumTrack(2, u"/m/a/2.mp3"_s, u"Abba"_s),
        albumTrack(3, u"/m/b/1.mp3"_s, u"Moby"_s)});
    TrackTableModel model(*m_library);
    const QAbstractItemModelTester tester(&model);
    model.setGrouped(true);
    model.sort(static_cast<int>(Column::Artist));
    QCOMPARE(bandsOf(model), QStringList({u"Hits by Abba: 2"_s, u"Hits by Moby: 1"_s}));
    m_library->merge({albumTrack(4, u"/m/a/3.mp3"_s, u"Zed"_s)});
    QCOMPARE(bandsOf(model), QStringList({u"Hits by Moby: 1"_s, u"Hits by Various Artists: 3"_s}));
    m_library->merge({albumTrack(4, u"/m/a/3.mp3"_s, u"Abba"_s)}); // its tag is mended
    QCOMPARE(bandsOf(model), QStringList({u"Hits by Abba: 3"_s, u"Hits by Moby: 1"_s}));
}

void TestAlbumRuns::whatTracksDifferInDoesNotDivideAnAlbum_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QStringList>("albums");
    // Where its first track in that order would stand. "Hits" is of 1965 to 1999, Folk to Rock,
    // and its last track came long after the others.
    const auto row = [](const char* name, Column column, Qt::SortOrder order,
                         const QStringList& albums) {
        QTest::newRow(name) << static_cast<int>(column) << order << albums;
    };
    using enum Qt::SortOrder;
    row("year, up", Column::Year, AscendingOrder, {u"Hits"_s, u"Early"_s, u"Late"_s});
    row("year, down", Column::Year, DescendingOrder, {u"Hits"_s, u"Late"_s, u"Early"_s});
    row("genre, up", Column::Genre, AscendingOrder, {u"Hits"_s, u"Late"_s, u"Early"_s});
    row("genre, down", Column::Genre, DescendingOrder, {u"Hits"_s, u"Early"_s, u"Late"_s});
    row("added, up", Column::Added, AscendingOrder, {u"Early"_s, u"Hits"_s, u"Late"_s});
    row("added, down", Column::Added, DescendingOrder, {u"Hits"_s, u"Late"_s, u"Early"_s});
    row("folder, up", Column::Path, AscendingOrder, {u"Hits"_s, u"Early"_s, u"Late"_s});
    row("folder, down", Column::Path, DescendingOrder, {u"Hits"_s, u"Late"_s, u"Early"_s});
}

void TestAlbumRuns::whatTracksDifferInDoesNotDivideAnAlbum()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    models::TrackList tracks;
    for (int id = 1; id <= 7; ++id) {
        tracks.append(differingTrack(id));
    }
    begin(tracks);
    TrackTableModel model(*m_library);
    const QAbstractItemModelTester tester(&model);
    model.setGrouped(true);
    model.sort(column, order);
    QStringList albums;
    for (int row = 0; row < model.rowCount(); ++row) {
        const models::Tags& tags = model.trackAt(row)->tags;
        if (model.beginsAlbum(row)) {
            albums.append(tags.album);
        } else { // the tracks of an album keep their order
            QVERIFY(model.trackAt(row - 1)->tags.trackNumber < tags.trackNumber);
        }
    }
    QTEST(albums, "albums");
}

void TestAlbumRuns::placedAlbumsFollowTheirTracks()
{
    models::TrackList tracks;
    for (int id = 1; id <= 7; ++id) {
        tracks.append(differingTrack(id));
    }
    begin(tracks);
    TrackTableModel model(*m_library);
    const QAbstractItemModelTester tester(&model);
    model.setGrouped(true);
    model.sort(static_cast<int>(Column::Year));
    const auto firstAlbum = [&model] { return model.trackAt(0)->tags.album; };
    const QPersistentModelIndex selected(model.index(model.rowOf(1), 0));
    QCOMPARE(firstAlbum(), u"Hits"_s);
    // Its oldest track is dated anew: the rest of it lies between the others.
    m_library->merge({differingTrack(1, 1985)});
    QCOMPARE(firstAlbum(), u"Early"_s);
    QCOMPARE(bandsOf(model).size(), 3);
    QCOMPARE(model.trackAt(selected.row())->id, 1);
    model.setSearch(*Query::parse(u"album:hits OR album:late"_s));
    QCOMPARE(firstAlbum(), u"Hits"_s);
    m_library->merge({differingTrack(7, 1980)});
    QCOMPARE(firstAlbum(), u"Late"_s);
    model.setSearch(*Query::parse(u"limit:2"_s)); // of the album that stands first
    QCOMPARE(bandsOf(model), QStringList(u"Early by Artist of Early: 2"_s));
    model.setSearch(*Query::parse(u"sort:-year"_s));
    QCOMPARE(firstAlbum(), u"Hits"_s);
    m_library->merge({differingTrack(6, 2001)});
    QCOMPARE(firstAlbum(), u"Late"_s);
    QCOMPARE(bandsOf(model).size(), 3);
}

QTEST_GUILESS_MAIN(TestAlbumRuns)
#include "tst_albumruns.moc"
