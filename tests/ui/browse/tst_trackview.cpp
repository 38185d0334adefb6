// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"
#include "tests/ui/storedlibrary.h"
#include "ui/browse/emptystate.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/scopedcolumns.h"
#include "ui/browse/trackview.h"
#include "ui/covers/covers.h"
#include "ui/facets/facetpanel.h"

#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using ui::TrackView;

namespace {

bool hasVisibleText(const QWidget& widget, const QString& part)
{
    const QList<QLabel*> labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.cbegin(), labels.cend(), [&part](const QLabel* label) {
        return label->isVisible() && label->text().contains(part);
    });
}

} // namespace

class TestTrackView : public QObject
{
    Q_OBJECT

private slots:
    void headingSaysHowMuchThereIs();
    void searchFilters();
    void nothingFoundOffersToClear();
    void aMistakeKeepsTheRowsAndIsExplained();
    void scopeAndSearchGoTogether();
    void selectionIsTold();
    void aClickOnAStarGivesARating();
    void copyTakesTheColumnsOnScreen();
    void eachListHasItsColumns();
    void lettersLeadToARow();
    void headingSaysWhatNarrows();
    void groupedRowsHaveABandWhereAnAlbumBegins();
    void aClickOnABandSelectsItsAlbum();
    void groupingIsPartOfTheColumns();
    void columnsOfAnEarlierTimeComeBack();
    void nothingChosenFitsOffersToClearTheFilters();
    void anEmptyListSaysWhatComesThere();
};

void TestTrackView::headingSaysHowMuchThereIs()
{
    support::StoredLibrary stored(support::analysedTracks(40));
    QVERIFY(stored.isStored());
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.show();
    QVERIFY(hasVisibleText(view, u"All music"_s));
    // 40 tracks of three minutes each.
    QVERIFY(hasVisibleText(view, u"2 h"_s));
}

void TestTrackView::searchFilters()
{
    support::StoredLibrary stored(support::analysedTracks(40));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.setSearch(u"artist:\"Artist 3\""_s);
    QCOMPARE(view.model().rowCount(), 4); // 3, 13, 23, 33
    view.setSearch(u"bpm:100..104"_s);
    QCOMPARE(view.model().rowCount(), 5);
    view.setSearch({});
    QCOMPARE(view.model().rowCount(), 40);
}

void TestTrackView::nothingFoundOffersToClear()
{
    support::StoredLibrary stored(support::analysedTracks(3));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.show();
    view.setSearch(u"bpm:300"_s);
    QVERIFY(hasVisibleText(view, u"bpm:300"_s));
    auto* empty = view.findChild<ui::EmptyState*>();
    QVERIFY(empty != nullptr && empty->isVisible());
    QSignalSpy spy(&view, &TrackView::searchCleared);
    empty->findChild<QPushButton*>()->click();
    QCOMPARE(spy.count(), 1);
}

void TestTrackView::aMistakeKeepsTheRowsAndIsExplained()
{
    support::StoredLibrary stored(support::analysedTracks(10));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.show();
    view.setSearch(u"bpm:100..104"_s);
    const QString broken = u"bpm:fast"_s;
    const auto parsed = models::Query::parse(broken);
    QVERIFY(!parsed);
    view.setSearch(broken);
    QCOMPARE(view.model().rowCount(), 5);
    QTRY_VERIFY(hasVisibleText(view, parsed.error().message));
    view.setSearch(u"bpm:101"_s);
    QVERIFY(!hasVisibleText(view, parsed.error().message));
    QCOMPARE(view.model().rowCount(), 1);
}

void TestTrackView::scopeAndSearchGoTogether()
{
    support::StoredLibrary stored(support::analysedTracks(40));
    TrackView view(stored.library());
    view.setScope(u"Artist 3"_s, u"artist:=\"Artist 3\""_s);
    QCOMPARE(view.model().rowCount(), 4);
    view.setSearch(u"\"song 13\""_s);
    QCOMPARE(view.model().rowCount(), 1);
}

void TestTrackView::selectionIsTold()
{
    support::StoredLibrary stored(support::analysedTracks(10));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    QSignalSpy spy(&view, &TrackView::selectionChanged);
    view.selectTrack(4);
    QVERIFY(spy.wait());
    QCOMPARE(view.selectedTracks().size(), 1);
    QCOMPARE(view.selectedTracks().first()->id, 4);
}

void TestTrackView::aClickOnAStarGivesARating()
{
    support::StoredLibrary stored(support::analysedTracks(10));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.resize(1600, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy spy(&view, &TrackView::ratingChosen);
    const QModelIndex cell =
        view.model().index(2, static_cast<int>(models::TrackTableModel::Column::Rating));
    const QRect rect = view.table().visualRect(cell);
    QVERIFY(!rect.isEmpty());
    QTest::mouseClick(view.table().viewport(), Qt::LeftButton, Qt::NoModifier,
        QPoint(rect.left() + 8, rect.center().y()));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(0).toLongLong(), view.model().trackAt(2)->id);
    QCOMPARE(spy.first().at(1).toInt(), 2); // the first star
}

void TestTrackView::copyTakesTheColumnsOnScreen()
{
    support::StoredLibrary stored(support::analysedTracks(3));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.show();
    for (int column = 3; column < models::TrackTableModel::kColumnCount; ++column) {
        view.table().setColumnHidden(column, true);
    }
    view.table().selectAll();
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(&view.table(), QKeySequence::Copy);
    // Made off the GUI thread, in the order of the rows: by artist.
    QTRY_COMPARE(QGuiApplication::clipboard()->text(),
        u"Song 0\tArtist 0\tAlbum of Artist 0\nSong 1\tArtist 1\tAlbum of Artist 1\n"
        "Song 2\tArtist 2\tAlbum of Artist 2\n"_s);
}

void TestTrackView::eachListHasItsColumns()
{
    using Column = models::TrackTableModel::Column;
    using Kind = ui::Place::Kind;
    support::StoredLibrary stored(support::analysedTracks(3));
    models::Settings settings(stored.folder().file(u"settings.ini"_s));
    const auto isHidden = [](const TrackView& view, Column column) {
        return view.table().isColumnHidden(static_cast<int>(column));
    };
    {
        TrackView view(stored.library());
        view.setScope(u"All music"_s, {});
        ui::ScopedColumns columns(view);
        QVERIFY(isHidden(view, Column::Added));
        columns.showPlace(Kind::RecentlyAdded);
        QVERIFY(!isHidden(view, Column::Added)); // what the list is about
        view.table().setColumnHidden(static_cast<int>(Column::Energy), true);
        columns.showPlace(Kind::Albums); // another view
        columns.showPlace(Kind::MostPlayed);
        QVERIFY(!isHidden(view, Column::Energy));
        QVERIFY(isHidden(view, Column::Added));
        columns.showPlace(Kind::RecentlyAdded);
        QVERIFY(isHidden(view, Column::Energy));
        columns.save(settings);
    }
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    ui::ScopedColumns columns(view);
    columns.restore(settings);
    QVERIFY(!isHidden(view, Column::Energy));
    columns.showPlace(Kind::RecentlyAdded);
    QVERIFY(isHidden(view, Column::Energy));
    QVERIFY(!isHidden(view, Column::Added));
}

void TestTrackView::lettersLeadToARow()
{
    support::StoredLibrary stored(support::analysedTracks(40));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    const auto column = [](models::TrackTableModel::Column wanted) {
        return static_cast<int>(wanted);
    };
    const auto artist = [&view] { return view.model().trackAt(view.currentRow())->tags.artist; };
    // In the column that the rows are sorted by.
    view.table().sortByColumn(column(models::TrackTableModel::Column::Artist), Qt::AscendingOrder);
    view.table().keyboardSearch(u"artist 4"_s);
    QCOMPARE(artist(), u"Artist 4"_s);
    const int first = view.currentRow();
    view.table().keyboardSearch(u"zzz"_s); // leads nowhere
    QCOMPARE(view.currentRow(), first);
    // Sorted by a number: in the first column with texts, the title.
    view.table().sortByColumn(column(models::TrackTableModel::Column::Tempo), Qt::AscendingOrder);
    QCOMPARE(view.model().rowStartingWith(u"SONG 17"_s, 0, 0), 17);
    QCOMPARE(view.model().rowStartingWith(u"song 1"_s, 0, 20), 1); // on from the top
    QCOMPARE(
        view.model().rowStartingWith(u"1"_s, column(models::TrackTableModel::Column::Tempo), 0),
        -1);
}

void TestTrackView::headingSaysWhatNarrows()
{
    support::StoredLibrary stored(support::analysedTracks(12));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.show();
    const ui::Place place{.kind = ui::Place::Kind::Group,
        .title = u"Artist 3"_s,
        .query = u"artist:=\"Artist 3\""_s,
        .search = u"song"_s,
        .choices = {{.facet = models::Facet::AlbumArtist, .keys = {"artist 3"}}},
        .list = ui::Place::Kind::Artists};
    QSignalSpy counted(&view.facets(), &ui::FacetPanel::shown);
    view.showPlace(place);
    QVERIFY(counted.wait());
    const auto button = [&view](const QString& text) {
        const QList<QToolButton*> buttons = view.findChildren<QToolButton*>();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
            [&text](const QToolButton* one) { return one->isVisible() && one->text() == text; });
        return found == buttons.cend() ? nullptr : *found;
    };
    QSignalSpy opened(&view, &TrackView::placeRequested);
    QVERIFY(button(u"Artists ›"_s) != nullptr);
    QVERIFY(button(u"Artists ›"_s)->focusPolicy() & Qt::TabFocus);
    button(u"Artists ›"_s)->click();
    QCOMPARE(opened.constFirst().constFirst().value<ui::Place>().kind, ui::Place::Kind::Artists);
    QSignalSpy widened(&view, &TrackView::widened);
    QVERIFY(button(u"Album artist: Artist 3"_s) != nullptr);
    button(u"Album artist: Artist 3"_s)->click();
    QVERIFY(widened.constLast().constFirst().value<ui::Place>().choices.isEmpty());
    button(u"“song”"_s)->click();
    QVERIFY(widened.constLast().constFirst().value<ui::Place>().search.isEmpty());
}

namespace {

/// Three albums of four tracks; the second by various artists.
models::TrackList threeAlbums()
{
    models::TrackList tracks;
    for (int number = 0; number < 12; ++number) {
        const auto track = support::analysedTrack(number + 1, u"Artist %1"_s.arg(number));
        const int album = number / 4;
        track->tags.album = u"Album %1"_s.arg(album);
        track->tags.albumArtist = album == 1 ? u"Various"_s : u"Band %1"_s.arg(album);
        track->tags.trackNumber = number % 4 + 1;
        tracks.append(track);
    }
    return tracks;
}

} // namespace

void TestTrackView::groupedRowsHaveABandWhereAnAlbumBegins()
{
    support::StoredLibrary stored(threeAlbums());
    QVERIFY(stored.isStored());
    ui::Covers covers(stored.folder().file(u"covers"_s));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.offerGrouping(covers);
    view.resize(900, 600);
    view.show();
    const int plain = view.table().rowHeight(0);
    view.table().setGrouped(true);
    for (int row = 0; row < 12; ++row) {
        QCOMPARE(view.table().rowHeight(row) > plain, row % 4 == 0);
    }
    // A search leaves other rows; what was tall is so no longer.
    view.setSearch(u"-track:1"_s);
    QCOMPARE(view.model().rowCount(), 9);
    for (int row = 0; row < 9; ++row) {
        QCOMPARE(view.table().rowHeight(row) > plain, row % 3 == 0);
    }
    view.table().setGrouped(false);
    for (int row = 0; row < 9; ++row) {
        QCOMPARE(view.table().rowHeight(row), plain);
    }
}

void TestTrackView::aClickOnABandSelectsItsAlbum()
{
    support::StoredLibrary stored(threeAlbums());
    QVERIFY(stored.isStored());
    ui::Covers covers(stored.folder().file(u"covers"_s));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.offerGrouping(covers);
    view.resize(900, 600);
    view.show();
    ui::RowTable& table = view.table();
    table.setGrouped(true);
    QTest::mouseClick(
        table.viewport(), Qt::LeftButton, {}, QPoint(100, table.rowViewportPosition(4) + 5));
    QCOMPARE(table.selectedRowNumbers(), (QList<int>{4, 5, 6, 7}));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier,
        QPoint(100, table.rowViewportPosition(0) + 5));
    QCOMPARE(table.selectedRowNumbers(), (QList<int>{0, 1, 2, 3, 4, 5, 6, 7}));
    // Below the band is the row; keys go from row to row.
    QTest::mouseClick(
        table.viewport(), Qt::LeftButton, {}, QPoint(100, table.rowViewportPosition(5) - 5));
    QCOMPARE(table.selectedRowNumbers(), QList<int>{4});
    QTest::keyClick(&table, Qt::Key_Up);
    QCOMPARE(table.selectedRowNumbers(), QList<int>{3});
    table.selectAll();
    QCOMPARE(table.selectedRowNumbers().size(), 12);
}

void TestTrackView::groupingIsPartOfTheColumns()
{
    support::StoredLibrary stored(threeAlbums());
    QVERIFY(stored.isStored());
    ui::Covers covers(stored.folder().file(u"covers"_s));
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.offerGrouping(covers);
    view.table().setGrouped(true);
    const QByteArray state = view.table().columnState();
    view.table().resetColumns();
    QVERIFY(!view.table().isGrouped());
    QVERIFY(view.table().restoreColumnState(state));
    QVERIFY(view.model().isGrouped());
}

void TestTrackView::columnsOfAnEarlierTimeComeBack()
{
    support::StoredLibrary stored(threeAlbums());
    QVERIFY(stored.isStored());
    // Four columns, of which the second is hidden, as a program with only these left them.
    QStandardItemModel few(0, 4);
    QTableView old;
    old.setModel(&few);
    old.setColumnHidden(1, true);
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << qint32(4) << old.horizontalHeader()->saveState() << QList<int>() << QList<bool>();
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    QVERIFY(view.table().restoreColumnState(state));
    using Column = models::TrackTableModel::Column;
    QVERIFY(view.table().isColumnHidden(1));
    QVERIFY(!view.table().isColumnHidden(static_cast<int>(Column::Duration)));
    QVERIFY(view.table().isColumnHidden(static_cast<int>(Column::Danceability)));
}

void TestTrackView::nothingChosenFitsOffersToClearTheFilters()
{
    support::StoredLibrary stored(support::analysedTracks(5));
    QVERIFY(stored.isStored());
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.show();
    view.facets().setShown(true);
    view.setSearch(u"artist:1"_s);
    view.showPlace({.search = u"artist:1"_s,
        .choices = {{.facet = models::Facet::AlbumArtist, .keys = {"artist 2"}}}});
    QSignalSpy widened(&view, &TrackView::widened);
    QPushButton* clear = nullptr;
    QTRY_VERIFY((clear = view.findChild<ui::EmptyState*>()->findChild<QPushButton*>())->isVisible()
        && clear->text() == u"Clear filters"_s);
    clear->click();
    QCOMPARE(widened.count(), 1);
    const auto place = widened.first().first().value<ui::Place>();
    QVERIFY(place.choices.isEmpty());
    QCOMPARE(place.search, u"artist:1"_s);
}

void TestTrackView::anEmptyListSaysWhatComesThere()
{
    support::StoredLibrary stored(support::analysedTracks(3));
    QVERIFY(stored.isStored());
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.show();
    const ui::Place place{.kind = ui::Place::Kind::MostPlayed};
    view.setScope(ui::placeTitle(place), ui::placeQuery(place));
    view.showPlace(place);
    const auto words = [&view] {
        QStringList texts;
        for (const QLabel* label : view.findChild<ui::EmptyState*>()->findChildren<QLabel*>()) {
            texts.append(label->isVisible() ? label->text() : QString());
        }
        return texts;
    };
    QTRY_VERIFY(words().contains(u"Nothing was played yet"_s));
}

QTEST_MAIN(TestTrackView)
#include "tst_trackview.moc"
