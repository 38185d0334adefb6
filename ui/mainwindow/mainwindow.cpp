// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "models/library/library.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/browse/sidebar.h"
#include "ui/correction/corrections.h"
#include "ui/covers/covers.h"
#include "ui/dialogs/help.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/mainwindow/droppedfolders.h"
#include "ui/mainwindow/keyguard.h"
#include "ui/mainwindow/librarycommands.h"
#include "ui/mainwindow/menuatfocus.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/playlistplaces.h"
#include "ui/mainwindow/savedplaylists.h"
#include "ui/mainwindow/savedsearches.h"
#include "ui/mainwindow/selectioncommands.h"
#include "ui/mainwindow/topbar.h"
#include "ui/mainwindow/windowstate.h"
#include "ui/player/player.h"
#include "ui/player/playerbar.h"
#include "ui/playlist/playlistview.h"
#include "ui/scan/scanactions.h"
#include "ui/scan/scanattention.h"
#include "ui/scan/scanbar.h"
#include "ui/scan/scancontrol.h"
#include "ui/tagging/tagcommands.h"
#include "ui/theme/hairline.h"
#include "ui/theme/spacing.h"
#include "ui/tidy/tidycommands.h"
#include "ui/toast/toast.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QSplitter>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

MainWindow::MainWindow(const Session& session, QWidget* parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_actions(new Actions(this))
    , m_shortcuts(*m_actions, session.settings)
    , m_covers(new Covers(Covers::usualFolder(), this))
    , m_navigation(new Navigation(this))
    , m_scan(new ScanControl(session, this))
    , m_playlists(new SavedPlaylists(session.playlists, m_undoStack, this))
    , m_topBar(new TopBar(session, *m_actions, this))
    , m_sidebar(new Sidebar(session.playlists, session.searches, session.problems, this))
    , m_browser(new Browser(session, *m_actions, m_undoStack, *m_covers, this))
    , m_inspector(new InspectorPanel(session, *m_covers, this))
    , m_scanBar(new ScanBar(session.scanner, this))
    , m_playerBar(new PlayerBar(session.player, session.library, this))
    , m_panels(new QSplitter(this))
    , m_middle(new QWidget(this))
    , m_toast(new Toast(m_middle))
    , m_selection(new SelectionCommands(session,
          {.actions = *m_actions,
              .browser = *m_browser,
              .playlists = *m_playlists,
              .undoStack = m_undoStack},
          this))
    , m_libraryCommands(new LibraryCommands(session,
          {.actions = *m_actions, .browser = *m_browser, .scan = *m_scan, .undoStack = m_undoStack},
          this))
    , m_playlistPlaces(new PlaylistPlaces({.actions = *m_actions,
                                              .navigation = *m_navigation,
                                              .sidebar = *m_sidebar,
                                              .workshop = m_browser->workshop(),
                                              .playlists = *m_playlists},
          this))
    , m_savedSearches(new SavedSearches({.actions = *m_actions,
                                            .navigation = *m_navigation,
                                            .sidebar = *m_sidebar,
                                            .store = session.searches,
                                            .undoStack = m_undoStack},
          this))
{
    setWindowTitle(u"Segue"_s);
    setAcceptDrops(true);
    layOut();
    connectNavigation();
    connectBrowser();
    connectScan();
    new ScanActions(session, *m_actions, *m_scan, this);
    connectPlayer();
    connectMenu();
    connectPanels();
    qApp->installEventFilter(new KeyGuard(this));
    showPlace(m_navigation->current());
    m_browser->focusView();
}

MainWindow::~MainWindow()
{
    // The stack's commands and the views tell each other; nobody listens from here on.
    m_undoStack.disconnect();
}

void MainWindow::openFolders(const QStringList& paths)
{
    m_scan->addFolders(paths);
}

void MainWindow::rescanFolders(const QStringList& folders)
{
    m_scan->rescanFolders(folders);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveWindowState(m_session.settings, *this, *m_panels);
    m_browser->saveState(m_session.settings);
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace) {
        goBackOrClear();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (mayHoldFolders(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    openFolders(droppedFolders(*event->mimeData()));
}

void MainWindow::layOut()
{
    m_panels->setChildrenCollapsible(false);
    m_panels->setHandleWidth(1);
    m_panels->addWidget(m_sidebar);
    m_panels->addWidget(m_browser);
    m_panels->addWidget(m_inspector);
    m_panels->setStretchFactor(1, 1);

    // The toast floats over the panels; a splitter would take it for one of them.
    auto* middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins({});
    middle->addWidget(m_panels);

    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(new theme::Hairline(centre));
    layout->addWidget(m_middle, 1);
    layout->addWidget(m_scanBar);
    layout->addWidget(new theme::Hairline(centre));
    layout->addWidget(m_playerBar);
    setCentralWidget(centre);

    constexpr QSize kFirstSize(1240, 760);
    resize(kFirstSize);
    constexpr int kInspectorWidth = 12 * theme::kSpace6;
    m_panels->setSizes({m_sidebar->sizeHint().width(), width(), kInspectorWidth});
    restoreWindowState(m_session.settings, *this, *m_panels);
    m_browser->restoreState(m_session.settings);
}

void MainWindow::connectNavigation()
{
    const Actions& actions = *m_actions;
    connect(m_navigation, &Navigation::changed, this, &MainWindow::showPlace);
    connect(m_sidebar, &Sidebar::placeChosen, m_navigation, &Navigation::goTo);
    connect(m_browser, &Browser::placeRequested, m_navigation, &Navigation::goTo);
    connect(m_selection, &SelectionCommands::placeRequested, m_navigation, &Navigation::goTo);
    connect(actions[Command::Back], &QAction::triggered, m_navigation, &Navigation::back);
    connect(actions[Command::Forward], &QAction::triggered, m_navigation, &Navigation::forward);
    connect(actions[Command::Find], &QAction::triggered, m_topBar, &TopBar::focusSearch);
    connect(m_topBar, &TopBar::searchEdited, this, &MainWindow::search);
    connect(m_topBar, &TopBar::searchLeft, m_browser, &Browser::focusView);
}

void MainWindow::connectBrowser()
{
    connect(m_browser, &Browser::selectionChanged, this, &MainWindow::showSelection);
    new ScanAttention(*m_browser, m_session.scanner, this);
    connect(m_browser, &Browser::playRequested, &m_session.player, &Player::play);
    connect(m_browser, &Browser::choicesChanged, m_navigation, &Navigation::setChoices);
    connect(m_browser, &Browser::widened, m_navigation, &Navigation::replaceCurrent);
    connect(m_browser, &Browser::searchCleared, this, [this] { search({}); });
    connect(m_browser, &Browser::addFolderRequested, this, &MainWindow::chooseFolder);
    connect(m_selection, &SelectionCommands::playlistRequested, this, &MainWindow::makePlaylist);
    connect(m_selection, &SelectionCommands::failed, m_toast, &Toast::showMessage);
    connect(m_inspector, &InspectorPanel::playlistRequested, this, &MainWindow::makePlaylist);
    connect(m_inspector, &InspectorPanel::trackActivated, this, &MainWindow::showTrack);
    connect(m_inspector, &InspectorPanel::playlistOpened, m_playlistPlaces, &PlaylistPlaces::open);
    connect(m_playlistPlaces, &PlaylistPlaces::message, m_toast, &Toast::showMessage);
    connect(m_playlistPlaces, &PlaylistPlaces::done, this, &MainWindow::sayUndoable);
    connect(m_savedSearches, &SavedSearches::failed, m_toast, &Toast::showMessage);
    connect(m_savedSearches, &SavedSearches::done, this, &MainWindow::sayUndoable);
    connect(m_savedSearches, &SavedSearches::renamed, &m_browser->workshop(),
        &PlaylistView::renameSearch);
    m_inspector->setCorrectionMenu(m_selection->corrections().menu());
    m_inspector->setCoverActions((*m_actions)[Command::EditCovers],
        {(*m_actions)[Command::EditCovers], (*m_actions)[Command::LookUp]});
    connect(&m_selection->corrections(), &Corrections::done, this, &MainWindow::sayUndoable);
    auto* tidy =
        new TidyCommands(m_session, *m_actions, *m_browser, m_browser->tidy(), m_undoStack);
    connect(tidy, &TidyCommands::done, this, &MainWindow::sayUndoable);
    connect(tidy, &TidyCommands::failed, m_toast, &Toast::showMessage);
    connect(&m_selection->tags(), &TagCommands::done, this, &MainWindow::sayUndoable);
    connect(&m_selection->tags(), &TagCommands::failed, m_toast, &Toast::showMessage);
    connect(&m_session.library, &models::Library::writeFailed, m_toast, &Toast::showMessage);
    connect(
        &m_session.playlists, &models::PlaylistStore::writeFailed, m_toast, &Toast::showMessage);
}

void MainWindow::connectScan()
{
    connect((*m_actions)[Command::AddFolder], &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_scan, &ScanControl::failed, m_toast, &Toast::showMessage);
    connect(m_scanBar, &ScanBar::message, m_toast, &Toast::showMessage);
    connect(m_libraryCommands, &LibraryCommands::done, this, &MainWindow::sayUndoable);
    connect(m_libraryCommands, &LibraryCommands::failed, m_toast, &Toast::showMessage);
}

void MainWindow::connectPlayer()
{
    const Actions& actions = *m_actions;
    Player* player = &m_session.player;
    connect(actions[Command::PlayPause], &QAction::triggered, this, &MainWindow::playOrPause);
    connect(actions[Command::NextTrack], &QAction::triggered, player, &Player::next);
    connect(actions[Command::PreviousTrack], &QAction::triggered, player, &Player::previous);
    connect(player, &Player::errorOccurred, m_toast, &Toast::showMessage);
}

void MainWindow::connectMenu()
{
    const Actions& actions = *m_actions;
    connect(actions[Command::Undo], &QAction::triggered, &m_undoStack, &QUndoStack::undo);
    connect(actions[Command::Redo], &QAction::triggered, &m_undoStack, &QUndoStack::redo);
    connect(
        &m_undoStack, &QUndoStack::canUndoChanged, actions[Command::Undo], &QAction::setEnabled);
    connect(
        &m_undoStack, &QUndoStack::canRedoChanged, actions[Command::Redo], &QAction::setEnabled);
    connect(actions[Command::Preferences], &QAction::triggered, this, &MainWindow::showPreferences);
    connect(actions[Command::SelectionMenu], &QAction::triggered, this,
        [this] { popUpMenuAtFocus(*this); });
    connectHelp(actions, m_shortcuts, this);
    connect(actions[Command::Quit], &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connectPanels()
{
    connectPanel(*(*m_actions)[Command::ToggleSidebar], *m_sidebar);
    connectPanel(*(*m_actions)[Command::ToggleInspector], *m_inspector);
    connect((*m_actions)[Command::ToggleFacets], &QAction::triggered, m_browser,
        &Browser::setFacetsShown);
    QAction* group = (*m_actions)[Command::GroupByAlbum];
    connect(group, &QAction::triggered, m_browser, &Browser::setGrouped);
    connect(m_browser, &Browser::groupingChanged, group,
        [group, this] { group->setChecked(m_browser->isGrouped()); });
}

void MainWindow::playOrPause()
{
    if (m_session.player.hasQueue()) {
        m_session.player.togglePause();
    } else {
        m_browser->playCurrent();
    }
}

void MainWindow::showPlace(const Place& place)
{
    const Actions& actions = *m_actions;
    m_browser->showPlace(place);
    m_sidebar->showPlace(place);
    m_topBar->setSearch(place.search, !place.showsGroups());
    actions[Command::Back]->setEnabled(m_navigation->canGoBack());
    actions[Command::Forward]->setEnabled(m_navigation->canGoForward());
    actions[Command::ToggleFacets]->setEnabled(place.showsTracks());
    actions[Command::GroupByAlbum]->setEnabled(place.showsTracks());
    actions[Command::GroupByAlbum]->setChecked(m_browser->isGrouped());
    actions[Command::ToggleFacets]->setChecked(m_browser->areFacetsShown());
    m_playlistPlaces->updateActions(place);
    m_savedSearches->updateActions(place);
}

void MainWindow::search(const QString& text)
{
    Place place = m_navigation->current();
    if (!place.showsTracks() && !place.showsGroups()) {
        if (!text.isEmpty()) {
            m_navigation->goTo(Place{.kind = Place::Kind::AllMusic, .search = text});
        }
        return;
    }
    m_navigation->setSearch(text);
    showPlace(m_navigation->current());
}

void MainWindow::goBackOrClear()
{
    Place wider = m_navigation->current();
    if (!wider.search.isEmpty()) {
        search({});
    } else if (!wider.choices.isEmpty()) {
        wider.choices.clear();
        m_navigation->replaceCurrent(wider);
    } else {
        m_navigation->back();
    }
}

void MainWindow::makePlaylist(const QList<models::TrackId>& seeds)
{
    m_browser->workshop().makeFrom(seeds);
}

void MainWindow::showSelection()
{
    m_inspector->showTracks(m_browser->selectedTracks());
}

void MainWindow::showTrack(models::TrackId id)
{
    if (!m_navigation->current().showsTracks()) {
        m_navigation->goTo(Place{});
    }
    m_browser->selectTrack(id);
    m_session.player.play({id}, 0);
}

void MainWindow::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Add your music folder"),
        QStandardPaths::writableLocation(QStandardPaths::MusicLocation));
    if (!folder.isEmpty()) {
        openFolders({folder});
    }
}

void MainWindow::showPreferences()
{
    auto* dialog = new PreferencesDialog(m_session.roots, m_session.settings, m_undoStack, this);
    dialog->addLibraryPage(m_session.playlists.libraryPath());
    if (m_session.appearance != nullptr) {
        dialog->addAppearancePage(*m_session.appearance);
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::foldersChanged, m_scan, &ScanControl::rescan);
    if (m_session.learner != nullptr) {
        dialog->addModelPage(*m_session.learner);
    }
    if (m_session.web != nullptr && m_session.keys != nullptr) {
        dialog->addLookupPage(*m_session.web, *m_session.keys);
    }
    dialog->open();
}

void MainWindow::sayUndoable(const QString& sentence)
{
    m_toast->showUndo(sentence, m_undoStack);
}

} // namespace ui
