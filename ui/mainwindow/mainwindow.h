// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "ui/browse/place.h"
#include "ui/session.h"
#include "ui/shortcuts.h"

#include <QMainWindow>
#include <QUndoStack>

class QSplitter;

namespace ui {

class Actions;
class Browser;
class Covers;
class InspectorPanel;
class LibraryCommands;
class Navigation;
class PlayerBar;
class PlaylistPlaces;
class SavedPlaylists;
class SavedSearches;
class ScanBar;
class ScanControl;
class SelectionCommands;
class Sidebar;
class Toast;
class TopBar;

/// The window: puts the parts together and passes word between them. GUI thread.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Adds the folders to the library and scans them.
    void openFolders(const QStringList& paths);
    /// Scans these folders again. Empty: all.
    void rescanFolders(const QStringList& folders);

    [[nodiscard]] Actions& actions() { return *m_actions; }

    [[nodiscard]] Browser& browser() { return *m_browser; }

    [[nodiscard]] Sidebar& sidebar() { return *m_sidebar; }

    [[nodiscard]] TopBar& topBar() { return *m_topBar; }

    [[nodiscard]] Toast& toast() { return *m_toast; }

    [[nodiscard]] LibraryCommands& libraryCommands() { return *m_libraryCommands; }

    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void connectNavigation();
    void connectBrowser();
    void connectScan();
    void connectPlayer();
    void connectMenu();
    void connectPanels();

    void playOrPause();
    void showPlace(const Place& place);
    void search(const QString& text);
    void goBackOrClear();
    void makePlaylist(const QList<models::TrackId>& seeds);
    void showSelection();
    void showTrack(models::TrackId id);
    void chooseFolder();
    void showPreferences();
    void sayUndoable(const QString& sentence);

    Session m_session;
    QUndoStack m_undoStack;
    Actions* m_actions;
    Shortcuts m_shortcuts;
    Covers* m_covers;
    Navigation* m_navigation;
    ScanControl* m_scan;
    SavedPlaylists* m_playlists;
    TopBar* m_topBar;
    Sidebar* m_sidebar;
    Browser* m_browser;
    InspectorPanel* m_inspector;
    ScanBar* m_scanBar;
    PlayerBar* m_playerBar;
    QSplitter* m_panels;
    QWidget* m_middle;
    Toast* m_toast;
    SelectionCommands* m_selection;
    LibraryCommands* m_libraryCommands;
    PlaylistPlaces* m_playlistPlaces;
    SavedSearches* m_savedSearches;
};

} // namespace ui
