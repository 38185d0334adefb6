// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/audiofixture.h"
#include "tests/ui/windowfixture.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/browse/emptystate.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/sidebar.h"
#include "ui/browse/trackview.h"
#include "ui/facets/facetpanel.h"
#include "ui/facets/facetview.h"
#include "ui/mainwindow/topbar.h"
#include "ui/playlist/playlistview.h"
#include "ui/toast/toast.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using support::WindowFixture;
using ui::Command;
using ui::MainWindow;
using ui::Place;

namespace {

/// Four short pieces that differ in tempo and pitch, in the folder `music` of the fixture.
QString makeMusic(const WindowFixture& fixture)
{
    const QString music = fixture.folder().file(u"music"_s);
    if (!QDir().mkpath(music)) {
        return {};
    }
    for (int number = 1; number <= 4; ++number) {
        const double pitch = 220.0 * number;
        const support::Signal sound = support::mix(
            support::clicks(100.0 + 10.0 * number, 4.0, 0.6), support::sine(pitch, 4.0, 0.3));
        const QString name = u"music/piece %1.flac"_s.arg(number);
        if (!support::writeAudio(fixture.folder().stdFile(name), sound, "flac",
                {{"title", "Piece " + std::to_string(number)},
                    {"artist", number < 3 ? "Low" : "High"}, {"album", "Test pieces"}})) {
            return {};
        }
    }
    return music;
}

ui::EmptyState* shownWelcome(MainWindow& window)
{
    return qobject_cast<ui::EmptyState*>(window.browser().currentWidget());
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void firstStartShowsOneButton();
    void fromFolderToPlaylistToFile();
    void searchFiltersAndEscapeClears();
    void typingElsewhereSearchesAllMusic();
    void groupsOpenAndBackReturns();
    void enterPlaysTheListFromTheRow();
    void tempoIsCorrectedAndUndone();
    void correctedTracksAreFoundAndSortedByTheirNewTempo();
    void keysRateAndUndoTakesItBack();
    void spaceInTheSearchFieldIsALetter();
    void deletedPlaylistComesBackByUndo();
    void aDraftSurvivesLookingAtASavedPlaylist();
    void panelsHideAndComeBackHidden();
    void columnsComeBack();
    void filterColumnsNarrowAndBackRemembers();
    void everyButtonHasAName();
    void everyControlHasANameForScreenReaders();
};

void TestMainWindow::initTestCase()
{
    QApplication::setApplicationName(u"segue-test"_s);
}

void TestMainWindow::firstStartShowsOneButton()
{
    WindowFixture fixture;
    QVERIFY(fixture.isReady());
    MainWindow window(fixture.session());
    window.show();
    ui::EmptyState* welcome = shownWelcome(window);
    QVERIFY(welcome != nullptr);
    QCOMPARE(welcome->findChildren<QPushButton*>().size(), 1);
    QVERIFY(welcome->findChild<QPushButton*>()->isVisible());
    QVERIFY(!window.actions()[Command::MakePlaylist]->isEnabled());
    QVERIFY(!window.actions()[Command::Rescan]->isEnabled());
}

void TestMainWindow::fromFolderToPlaylistToFile()
{
    WindowFixture fixture;
    const QString music = makeMusic(fixture);
    QVERIFY(!music.isEmpty());
    MainWindow window(fixture.session());
    window.show();
    window.activateWindow();
    window.browser().focusView();
    window.openFolders({music});
    ui::TrackView& tracks = window.browser().allMusic();
    QTRY_COMPARE_WITH_TIMEOUT(tracks.model().rowCount(), 4, 20000);
    QCOMPARE(window.focusWidget(), &tracks.table()); // the keys go on to the rows
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.session().scanner.isRunning(), 20000);
    QCOMPARE(fixture.session().library.snapshot()->analysedCount(), 4);

    tracks.table().selectOnly(0);
    QTRY_VERIFY(window.actions()[Command::MakePlaylist]->isEnabled());
    window.actions()[Command::MakePlaylist]->trigger();
    ui::PlaylistView& workshop = window.browser().workshop();
    QTRY_VERIFY(workshop.editor().model().rowCount() > 1);
    QCOMPARE(window.browser().currentWidget(), &workshop);
    QVERIFY(window.actions()[Command::ExportPlaylist]->isEnabled());

    const QString file = fixture.folder().file(u"list.m3u8"_s);
    QSignalSpy exported(&workshop, &ui::PlaylistView::exported);
    workshop.exportTo(file);
    QVERIFY(exported.wait());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray lines = written.readAll();
    QVERIFY(lines.startsWith("#EXTM3U"));
    QVERIFY(lines.contains("music/piece "));
}

void TestMainWindow::searchFiltersAndEscapeClears()
{
    WindowFixture fixture(support::analysedTracks(40));
    MainWindow window(fixture.session());
    window.show();
    window.activateWindow();
    window.actions()[Command::Find]->trigger();
    QLineEdit& field = window.topBar().searchField();
    QTest::keyClicks(&field, u"bpm:100..104"_s);
    QCOMPARE(window.browser().allMusic().model().rowCount(), 5);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QCOMPARE(window.browser().allMusic().model().rowCount(), 40);
}

void TestMainWindow::typingElsewhereSearchesAllMusic()
{
    WindowFixture fixture(support::analysedTracks(40));
    MainWindow window(fixture.session());
    window.show();
    emit window.sidebar().placeChosen({.kind = Place::Kind::Problems});
    QVERIFY(window.browser().place().kind == Place::Kind::Problems);
    QTest::keyClicks(&window.topBar().searchField(), u"\"song 7\""_s);
    QVERIFY(window.browser().place().kind == Place::Kind::AllMusic);
    QCOMPARE(window.browser().allMusic().model().rowCount(), 1);
    window.actions()[Command::Back]->trigger();
    window.actions()[Command::Back]->trigger();
    QVERIFY(window.topBar().search().isEmpty());
}

void TestMainWindow::groupsOpenAndBackReturns()
{
    WindowFixture fixture(support::analysedTracks(40));
    MainWindow window(fixture.session());
    window.show();
    emit window.sidebar().placeChosen({.kind = Place::Kind::Artists});
    auto* table = window.browser().currentWidget()->findChild<ui::RowTable*>();
    QVERIFY(table != nullptr);
    QTRY_COMPARE(table->model()->rowCount(), 10);
    table->selectOnly(2);
    QVERIFY(window.actions()[Command::MakePlaylist]->isEnabled());
    QCOMPARE(window.browser().seeds().size(), 4);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(window.browser().place().kind == Place::Kind::Group);
    auto* opened = window.browser().currentWidget()->findChild<ui::RowTable*>();
    QCOMPARE(opened->model()->rowCount(), 4);
    QTest::keyClick(opened, Qt::Key_Backspace);
    QVERIFY(window.browser().place().kind == Place::Kind::Artists);
}

void TestMainWindow::tempoIsCorrectedAndUndone()
{
    WindowFixture fixture(support::analysedTracks(3)); // 100, 101 and 102 BPM
    MainWindow window(fixture.session());
    window.show();
    const models::Library& library = fixture.stored().library();
    const auto tempo = [&library](models::TrackId id) {
        return *library.track(id)->features->rhythm.tempoBpm;
    };
    QVERIFY(!window.actions()[Command::DoubleTempo]->isEnabled());
    window.browser().allMusic().table().selectAll();
    QTRY_VERIFY(window.actions()[Command::DoubleTempo]->isEnabled());
    window.actions()[Command::HalveTempo]->trigger();
    QCOMPARE(tempo(1), 50.0F);
    QCOMPARE(tempo(3), 51.0F);
    QCOMPARE(window.undoStack().undoText(), u"Halve the tempo"_s);
    window.actions()[Command::DoubleTempo]->trigger();
    QVERIFY(library.track(1)->correction.isEmpty()); // that is what was heard
    window.actions()[Command::Undo]->trigger();
    QCOMPARE(tempo(1), 50.0F);
    window.actions()[Command::UseHeard]->trigger();
    QCOMPARE(tempo(1), 100.0F);
    window.actions()[Command::Undo]->trigger();
    window.actions()[Command::Undo]->trigger();
    QCOMPARE(tempo(3), 102.0F);
    QVERIFY(!window.undoStack().canUndo());
}

void TestMainWindow::correctedTracksAreFoundAndSortedByTheirNewTempo()
{
    WindowFixture fixture(support::analysedTracks(3));
    MainWindow window(fixture.session());
    window.show();
    models::Library& library = fixture.stored().library();
    library.setCorrections({{1, {.tempoBpm = 200.0F, .tonic = {}}}});
    ui::TrackView& tracks = window.browser().allMusic();
    using Column = models::TrackTableModel::Column;
    tracks.table().sortByColumn(static_cast<int>(Column::Tempo), Qt::DescendingOrder);
    QCOMPARE(tracks.model().trackAt(0)->id, 1);
    QTest::keyClicks(&window.topBar().searchField(), u"bpm:190..210"_s);
    QCOMPARE(tracks.model().rowCount(), 1);
    window.topBar().searchField().clear();
    QTest::keyClicks(&window.topBar().searchField(), u"is:corrected"_s);
    QCOMPARE(tracks.model().rowCount(), 1);
    const QModelIndex cell = tracks.model().index(0, static_cast<int>(Column::Tempo));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"100.0"_s)); // what was heard
}

void TestMainWindow::enterPlaysTheListFromTheRow()
{
    WindowFixture fixture(support::analysedTracks(10));
    MainWindow window(fixture.session());
    window.show();
    ui::TrackView& tracks = window.browser().allMusic();
    tracks.table().selectOnly(3);
    QTest::keyClick(&tracks.table(), Qt::Key_Return);
    QCOMPARE(fixture.started().size(), 1);
    QCOMPARE(fixture.started().first(), tracks.model().trackAt(3)->path);
    window.actions()[Command::NextTrack]->trigger();
    QCOMPARE(fixture.started().last(), tracks.model().trackAt(4)->path);
}

void TestMainWindow::keysRateAndUndoTakesItBack()
{
    WindowFixture fixture(support::analysedTracks(10));
    MainWindow window(fixture.session());
    window.show();
    window.browser().selectTrack(4);
    QTRY_VERIFY(window.actions()[Command::Rate3]->isEnabled());
    window.actions()[Command::Rate3]->trigger();
    QCOMPARE(fixture.session().library.track(4)->rating, 6);
    QVERIFY(window.actions()[Command::Undo]->isEnabled());
    window.actions()[Command::Undo]->trigger();
    QCOMPARE(fixture.session().library.track(4)->rating, 0);
    QVERIFY(!window.actions()[Command::Undo]->isEnabled());
    window.actions()[Command::Redo]->trigger();
    QCOMPARE(fixture.session().library.track(4)->rating, 6);
}

void TestMainWindow::spaceInTheSearchFieldIsALetter()
{
    WindowFixture fixture(support::analysedTracks(10));
    MainWindow window(fixture.session());
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.actions()[Command::Find]->trigger();
    QTest::keyClicks(&window.topBar().searchField(), u"song 3"_s);
    QCOMPARE(window.topBar().search(), u"song 3"_s);
    QVERIFY(fixture.started().isEmpty());
    // In the list the same key plays.
    window.browser().focusView();
    QTest::keyClick(&window.browser().allMusic().table(), Qt::Key_Space);
    QCOMPARE(fixture.started().size(), 1);
}

void TestMainWindow::deletedPlaylistComesBackByUndo()
{
    WindowFixture fixture(support::analysedTracks(10));
    MainWindow window(fixture.session());
    window.show();
    models::PlaylistEntry entry;
    entry.trackId = 3;
    const auto id = fixture.session().playlists.create(u"Evening"_s, {entry});
    QVERIFY(id.hasValue());
    emit window.sidebar().placeChosen(
        {.kind = Place::Kind::Playlist, .title = u"Evening"_s, .playlist = *id});
    QVERIFY(window.browser().place().kind == Place::Kind::Playlist);
    window.actions()[Command::DeletePlaylist]->trigger();
    QVERIFY(window.browser().place().kind == Place::Kind::AllMusic);
    QVERIFY(window.toast().isVisible());
    QCOMPARE(fixture.session().playlists.playlists().size(), 0);
    window.actions()[Command::Undo]->trigger();
    QCOMPARE(fixture.session().playlists.playlists().size(), 1);
    QCOMPARE(fixture.session().playlists.playlists().constFirst().name, u"Evening"_s);
}

void TestMainWindow::aDraftSurvivesLookingAtASavedPlaylist()
{
    WindowFixture fixture(support::analysedTracks(40));
    MainWindow window(fixture.session());
    window.show();
    const auto id = fixture.session().playlists.create(u"Evening"_s, {});
    QVERIFY(id.hasValue());
    window.browser().selectTrack(7);
    QTRY_VERIFY(window.actions()[Command::MakePlaylist]->isEnabled());
    window.actions()[Command::MakePlaylist]->trigger();
    const models::PlaylistModel& model = window.browser().workshop().editor().model();
    QTRY_VERIFY(model.rowCount() > 1);
    const int made = model.rowCount();
    QVERIFY(window.browser().place().kind == Place::Kind::Draft);
    emit window.sidebar().placeChosen(
        {.kind = Place::Kind::Playlist, .title = u"Evening"_s, .playlist = *id});
    QCOMPARE(model.rowCount(), 0);
    emit window.sidebar().placeChosen({.kind = Place::Kind::Draft});
    QCOMPARE(model.rowCount(), made);
    window.browser().workshop().saveAs(u"Flow"_s);
    QVERIFY(window.browser().place().kind == Place::Kind::Playlist);
    QCOMPARE(model.rowCount(), made);
}

void TestMainWindow::panelsHideAndComeBackHidden()
{
    WindowFixture fixture(support::analysedTracks(3));
    {
        MainWindow window(fixture.session());
        window.show();
        QVERIFY(window.sidebar().isVisible());
        window.actions()[Command::ToggleSidebar]->trigger();
        QVERIFY(!window.sidebar().isVisible());
        window.close();
    }
    MainWindow again(fixture.session());
    again.show();
    QVERIFY(!again.sidebar().isVisible());
    QVERIFY(!again.actions()[Command::ToggleSidebar]->isChecked());
    again.actions()[Command::ToggleSidebar]->trigger();
    QVERIFY(again.sidebar().isVisible());
}

void TestMainWindow::columnsComeBack()
{
    WindowFixture fixture(support::analysedTracks(3));
    const int genre = static_cast<int>(models::TrackTableModel::Column::Genre);
    {
        MainWindow window(fixture.session());
        window.show();
        ui::RowTable& table = window.browser().allMusic().table();
        QVERIFY(table.isColumnHidden(genre));
        table.setColumnHidden(genre, false);
        table.sortByColumn(genre, Qt::DescendingOrder);
        window.close();
    }
    MainWindow again(fixture.session());
    ui::RowTable& table = again.browser().allMusic().table();
    QVERIFY(!table.isColumnHidden(genre));
    QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), genre);
}

void TestMainWindow::filterColumnsNarrowAndBackRemembers()
{
    WindowFixture fixture(support::analysedTracks(20));
    {
        MainWindow window(fixture.session());
        window.show();
        window.activateWindow();
        QAction* toggle = window.actions()[Command::ToggleFacets];
        QVERIFY(toggle->isEnabled());
        ui::TrackView& tracks = window.browser().allMusic();
        QSignalSpy counted(&tracks.facets(), &ui::FacetPanel::shown);
        toggle->trigger();
        QVERIFY(counted.wait());
        // The keys go on in the first column; the second is of album artists, ten of them.
        ui::RowTable& artists = tracks.facets().views().at(1)->table();
        artists.setFocus();
        QTest::keyClick(&artists, Qt::Key_Down);
        QTRY_COMPARE(tracks.model().rowCount(), 2);
        window.browser().placeRequested(Place{.kind = Place::Kind::Albums});
        QVERIFY(!toggle->isEnabled());
        window.actions()[Command::Back]->trigger();
        QVERIFY(toggle->isChecked());
        QCOMPARE(tracks.facets().choices().size(), 1);
        QTRY_COMPARE(tracks.model().rowCount(), 2);
        QTest::keyClick(&tracks.table(), Qt::Key_Escape);
        QTRY_COMPARE(tracks.model().rowCount(), 20);
        window.close();
    }
    MainWindow again(fixture.session());
    QVERIFY(again.actions()[Command::ToggleFacets]->isChecked());
}

void TestMainWindow::everyControlHasANameForScreenReaders()
{
    WindowFixture fixture(support::analysedTracks(10));
    MainWindow window(fixture.session());
    window.show();
    using Kind = Place::Kind;
    window.actions()[Command::ToggleFacets]->trigger();
    int walked = 0;
    for (const Kind kind : {Kind::AllMusic, Kind::Albums, Kind::Artists, Kind::Genres,
             Kind::Problems, Kind::Draft, Kind::Decades, Kind::Years, Kind::Folders}) {
        emit window.sidebar().placeChosen({.kind = kind});
        const QList<QWidget*> widgets = window.findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            // What the keys reach must say what it is; a proxy's name is that of its control.
            const bool isReached = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
                && widget->focusProxy() == nullptr;
            QAccessibleInterface* spoken =
                isReached ? QAccessible::queryAccessibleInterface(widget) : nullptr;
            if (spoken != nullptr && !widget->objectName().startsWith(u"qt_"_s)) {
                ++walked;
                QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(),
                    qPrintable(u"%1 in %2"_s.arg(QLatin1String(widget->metaObject()->className()),
                        QLatin1String(widget->parentWidget()->metaObject()->className()))));
                QVERIFY(spoken->role() != QAccessible::NoRole);
            }
        }
    }
    QVERIFY(walked > 60); // six places with at least ten controls each
}

void TestMainWindow::everyButtonHasAName()
{
    WindowFixture fixture(support::analysedTracks(3));
    MainWindow window(fixture.session());
    window.show();
    const QList<QAbstractButton*> buttons = window.findChildren<QAbstractButton*>();
    QVERIFY(buttons.size() > 8);
    for (const QAbstractButton* button : buttons) {
        const bool isNamed = !button->accessibleName().isEmpty() || !button->text().isEmpty();
        // The icons inside of text fields are Qt's own.
        const bool isOurs = button->isVisible() && !button->objectName().startsWith(u"qt_"_s)
            && qobject_cast<QLineEdit*>(button->parentWidget()) == nullptr;
        QVERIFY2(!isOurs || isNamed,
            qPrintable(u"%1 in %2"_s.arg(QLatin1String(button->metaObject()->className()),
                QLatin1String(button->parentWidget()->metaObject()->className()))));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
