// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/files/filepath.h"
#include "models/items/playlistmodel.h"
#include "models/items/tracktablemodel.h"
#include "models/playlist/playlistbuilder.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace models;
using Column = PlaylistModel::Column;

namespace {

QList<PlaylistEntry> entriesOf(const QList<TrackId>& ids)
{
    QList<PlaylistEntry> entries;
    for (const TrackId id : ids) {
        PlaylistEntry entry;
        entry.trackId = id;
        entries.append(entry);
    }
    return entries;
}

} // namespace

class TestPlaylistModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsTextsForPeople();
    void sortsByRawValues();
    void tellsSeedAndMissing();
    void unknownTracksKeepTheirRow();
    void everyColumnHasAHeading();
    void numbersAreRightAligned();
    void inserts();
    void removes();
    void ignoresImpossibleEdits();
    void moves_data();
    void moves();
    void persistentIndexesFollowAMove();
    void followsTheLibrary();
    void dragsIdsAndFiles();
    void draggedFilesKeepTheirBytes();
    void dropOfOwnRowsAsksForAMove();
    void dropOfTracksAsksForAnInsert_data();
    void dropOfTracksAsksForAnInsert();
    void refusesForeignDrops();

private:
    [[nodiscard]] QString text(int row, Column column) const
    {
        return m_model->index(row, static_cast<int>(column)).data().toString();
    }

    [[nodiscard]] QList<TrackId> ids() const
    {
        QList<TrackId> found;
        for (const PlaylistEntry& entry : m_model->entries()) {
            found.append(entry.trackId);
        }
        return found;
    }

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<PlaylistModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPlaylistModel::init()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<support::ScratchFolder>();
    Result<std::unique_ptr<Database>> opened = Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_library = std::make_unique<Library>(*m_database);
    TrackList tracks;
    for (int id = 1; id <= 6; ++id) {
        const auto track = support::makeTrack({.id = id,
            .title = u"Title %1"_s.arg(id),
            .artist = u"Artist %1"_s.arg(id),
            .durationMs = 60000 * id + 5000});
        track->features = support::makeFeatures({.tempoBpm = 100.0F + static_cast<float>(id),
            .tonic = 9,
            .mode = analysis::Mode::Minor});
        track->isMissing = id == 6;
        if (id == 5) {
            track->features.reset();
            track->tags.title.clear();
        }
        tracks.append(track);
    }
    m_library->merge(tracks);
    m_model = std::make_unique<PlaylistModel>(*m_library);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setEntries(entriesOf({1, 2, 3, 4, 5, 6}));
}

void TestPlaylistModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_library.reset();
    m_database.reset();
    m_folder.reset();
}

void TestPlaylistModel::showsTextsForPeople()
{
    QList<PlaylistEntry> entries = entriesOf({3});
    entries[0].reason.isSeed = true;
    m_model->setEntries(entries);
    QCOMPARE(text(0, Column::Position), u"1"_s);
    QCOMPARE(text(0, Column::Title), u"Title 3"_s);
    QCOMPARE(text(0, Column::Artist), u"Artist 3"_s);
    QCOMPARE(text(0, Column::Duration), u"3:05"_s);
    QCOMPARE(text(0, Column::Tempo), u"103.0 BPM"_s);
    QCOMPARE(text(0, Column::Key), u"8A"_s);
    QCOMPARE(text(0, Column::Reason), reasonText(entries[0].reason));
    QCOMPARE(m_model->totalDurationMs(), 185000);
}

void TestPlaylistModel::sortsByRawValues()
{
    const auto raw = [this](Column column) {
        return m_model->index(1, static_cast<int>(column)).data(PlaylistModel::SortRole);
    };
    QCOMPARE(raw(Column::Position).toInt(), 1);
    QCOMPARE(raw(Column::Duration).toLongLong(), 125000);
    QCOMPARE(raw(Column::Tempo).toFloat(), 102.0F);
    QCOMPARE(raw(Column::Key).toString(), u"8A"_s);
}

void TestPlaylistModel::tellsSeedAndMissing()
{
    QList<PlaylistEntry> entries = entriesOf({1, 6});
    entries[0].reason.isSeed = true;
    m_model->setEntries(entries);
    QVERIFY(m_model->index(0, 0).data(PlaylistModel::SeedRole).toBool());
    QVERIFY(!m_model->index(1, 0).data(PlaylistModel::SeedRole).toBool());
    QVERIFY(!m_model->index(0, 0).data(PlaylistModel::MissingRole).toBool());
    QVERIFY(m_model->index(1, 0).data(PlaylistModel::MissingRole).toBool());
    QCOMPARE(text(1, Column::Title), u"Title 6"_s);
    QCOMPARE(m_model->index(1, 0).data(PlaylistModel::TrackIdRole).toLongLong(), 6);
}

void TestPlaylistModel::unknownTracksKeepTheirRow()
{
    m_model->setEntries(entriesOf({99, 5}));
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(!text(0, Column::Title).isEmpty());
    QVERIFY(m_model->index(0, 0).data(PlaylistModel::MissingRole).toBool());
    QCOMPARE(text(0, Column::Tempo), QString());
    // Not analysed and without title: the file's name, no invented numbers.
    QCOMPARE(text(1, Column::Title), u"5"_s);
    QCOMPARE(text(1, Column::Tempo), QString());
    QCOMPARE(text(1, Column::Key), QString());
}

void TestPlaylistModel::everyColumnHasAHeading()
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
    QCOMPARE(m_model->columnCount(), static_cast<int>(Column::Reason) + 1);
    QVERIFY(!m_model->headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void TestPlaylistModel::numbersAreRightAligned()
{
    const auto alignment = [this](Column column) {
        return m_model->index(0, static_cast<int>(column))
            .data(Qt::TextAlignmentRole)
            .value<Qt::Alignment>();
    };
    QVERIFY(alignment(Column::Tempo).testFlag(Qt::AlignRight));
    QVERIFY(alignment(Column::Duration).testFlag(Qt::AlignRight));
    QVERIFY(alignment(Column::Title).testFlag(Qt::AlignLeft));
}

void TestPlaylistModel::inserts()
{
    const QSignalSpy changed(m_model.get(), &PlaylistModel::entriesChanged);
    m_model->insertEntries(2, entriesOf({6, 6}));
    QCOMPARE(ids(), (QList<TrackId>{1, 2, 6, 6, 3, 4, 5, 6}));
    m_model->insertEntries(8, entriesOf({1}));
    QCOMPARE(ids().last(), 1);
    QCOMPARE(changed.count(), 2);
}

void TestPlaylistModel::removes()
{
    m_model->removeEntries(1, 3);
    QCOMPARE(ids(), (QList<TrackId>{1, 5, 6}));
    m_model->removeEntries(0, 3);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestPlaylistModel::ignoresImpossibleEdits()
{
    const QSignalSpy changed(m_model.get(), &PlaylistModel::entriesChanged);
    m_model->insertEntries(-1, entriesOf({1}));
    m_model->insertEntries(7, entriesOf({1}));
    m_model->insertEntries(0, {});
    m_model->removeEntries(5, 2);
    m_model->removeEntries(-1, 1);
    m_model->moveEntries({}, 0);
    m_model->moveEntries({5, 6}, 0);
    m_model->moveEntries({0}, 7);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_model->rowCount(), 6);
}

void TestPlaylistModel::moves_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<int>("before");
    QTest::addColumn<QList<TrackId>>("ids");
    QTest::newRow("one up") << QList<int>{3} << 1 << QList<TrackId>{1, 4, 2, 3, 5, 6};
    QTest::newRow("one down") << QList<int>{0} << 3 << QList<TrackId>{2, 3, 1, 4, 5, 6};
    QTest::newRow("to the end") << QList<int>{1} << 6 << QList<TrackId>{1, 3, 4, 5, 6, 2};
    QTest::newRow("scattered together")
        << QList<int>{0, 2, 5} << 4 << QList<TrackId>{2, 4, 1, 3, 6, 5};
    QTest::newRow("into their own middle")
        << QList<int>{1, 3} << 2 << QList<TrackId>{1, 2, 4, 3, 5, 6};
    QTest::newRow("where they are") << QList<int>{2, 3} << 2 << QList<TrackId>{1, 2, 3, 4, 5, 6};
    QTest::newRow("all") << QList<int>{0, 1, 2, 3, 4, 5} << 3 << QList<TrackId>{1, 2, 3, 4, 5, 6};
}

void TestPlaylistModel::moves()
{
    QFETCH(QList<int>, rows);
    QFETCH(int, before);
    QFETCH(QList<TrackId>, ids);
    m_model->moveEntries(rows, before);
    QCOMPARE(this->ids(), ids);
}

void TestPlaylistModel::persistentIndexesFollowAMove()
{
    const QPersistentModelIndex second = m_model->index(1, 1);
    const QPersistentModelIndex last = m_model->index(5, 0);
    m_model->moveEntries({1, 4}, 6);
    QCOMPARE(ids(), (QList<TrackId>{1, 3, 4, 6, 2, 5}));
    QCOMPARE(second.row(), 4);
    QCOMPARE(second.column(), 1);
    QCOMPARE(last.row(), 3);
}

void TestPlaylistModel::followsTheLibrary()
{
    const QSignalSpy dataChanged(m_model.get(), &QAbstractItemModel::dataChanged);
    const auto renamed = support::makeTrack({.id = 2, .title = u"Better"_s});
    m_library->merge({renamed});
    QCOMPARE(text(1, Column::Title), u"Better"_s);
    QCOMPARE(dataChanged.count(), 1);
    QCOMPARE(dataChanged.first().first().toModelIndex().row(), 1);
}

void TestPlaylistModel::dragsIdsAndFiles()
{
    // A view hands over every cell of the selected rows, in any order.
    const std::unique_ptr<QMimeData> data(m_model->mimeData(
        {m_model->index(3, 0), m_model->index(1, 0), m_model->index(1, 1), m_model->index(3, 1)}));
    QDataStream stream(data->data(QLatin1String(TrackTableModel::kTrackIdsMimeType)));
    QList<qint64> dragged;
    stream >> dragged;
    QCOMPARE(dragged, (QList<qint64>{2, 4}));
    QCOMPARE(data->urls(),
        (QList<QUrl>{QUrl(u"file:///music/2.mp3"_s), QUrl(u"file:///music/4.mp3"_s)}));
    for (const QString& type : data->formats()) {
        QVERIFY2(m_model->mimeTypes().contains(type), qPrintable(type));
    }
}

void TestPlaylistModel::draggedFilesKeepTheirBytes()
{
    m_library->merge(
        {support::makeTrack({.id = 7, .path = pathFromBytes("/music/caf\xE9 #1?%20.mp3")})});
    m_model->setEntries(entriesOf({7}));
    const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(0, 0)}));
    QCOMPARE(
        data->urls().first().toEncoded(), QByteArray("file:///music/caf%E9%20%231%3F%2520.mp3"));
}

void TestPlaylistModel::dropOfOwnRowsAsksForAMove()
{
    QSignalSpy moved(m_model.get(), &PlaylistModel::moveRequested);
    const QSignalSpy inserted(m_model.get(), &PlaylistModel::insertRequested);
    const std::unique_ptr<QMimeData> data(
        m_model->mimeData({m_model->index(4, 0), m_model->index(0, 0)}));
    // Not accepted as a move: the view would remove the rows once more.
    QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, 2, 0, {}));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.first().at(0).value<QList<int>>(), (QList<int>{0, 4}));
    QCOMPARE(moved.first().at(1).toInt(), 2);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(ids(), (QList<TrackId>{1, 2, 3, 4, 5, 6})); // asking is not doing
}

void TestPlaylistModel::dropOfTracksAsksForAnInsert_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("parentRow");
    QTest::addColumn<int>("before");
    QTest::newRow("between rows") << 2 << -1 << 2;
    QTest::newRow("on a row") << -1 << 3 << 3;
    QTest::newRow("below all") << -1 << -1 << 6;
}

void TestPlaylistModel::dropOfTracksAsksForAnInsert()
{
    QFETCH(int, row);
    QFETCH(int, parentRow);
    QFETCH(int, before);
    PlaylistModel other(*m_library);
    other.setEntries(entriesOf({3, 4}));
    const std::unique_ptr<QMimeData> data(other.mimeData({other.index(0, 0), other.index(1, 0)}));
    QSignalSpy inserted(m_model.get(), &PlaylistModel::insertRequested);
    const QModelIndex parent = parentRow < 0 ? QModelIndex() : m_model->index(parentRow, 0);
    QVERIFY(m_model->canDropMimeData(data.get(), Qt::CopyAction, row, 0, parent));
    QVERIFY(m_model->dropMimeData(data.get(), Qt::CopyAction, row, 0, parent));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(0).toInt(), before);
    QCOMPARE(inserted.first().at(1).value<QList<TrackId>>(), (QList<TrackId>{3, 4}));
}

void TestPlaylistModel::refusesForeignDrops()
{
    QMimeData plain;
    plain.setText(u"hello"_s);
    QVERIFY(!m_model->canDropMimeData(&plain, Qt::CopyAction, 0, 0, {}));
    QVERIFY(!m_model->dropMimeData(&plain, Qt::CopyAction, 0, 0, {}));
    QVERIFY(!m_model->canDropMimeData(nullptr, Qt::CopyAction, 0, 0, {}));
    QMimeData broken;
    broken.setData(QLatin1String(TrackTableModel::kTrackIdsMimeType), QByteArray("\x7F\xFF"));
    const QSignalSpy inserted(m_model.get(), &PlaylistModel::insertRequested);
    QVERIFY(!m_model->dropMimeData(&broken, Qt::CopyAction, 0, 0, {}));
    QCOMPARE(inserted.count(), 0);
}

QTEST_GUILESS_MAIN(TestPlaylistModel)
#include "tst_playlistmodel.moc"
