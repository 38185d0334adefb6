// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "ui/browse/place.h"
#include "ui/browse/scopedcolumns.h"
#include "ui/session.h"

#include <QStackedWidget>

class QMenu;
class QUndoStack;

namespace ui {

class Actions;
class Covers;
class DuplicatesView;
class EmptyState;
class GroupView;
class GroupViews;
class PlaylistView;
class ProblemsView;
class TidyView;
class TrackView;

/// The centre of the window: the view of the place where one is. GUI thread.
class Browser final : public QStackedWidget
{
    Q_OBJECT

public:
    /// All outlive the browser.
    Browser(const Session& session, const Actions& actions, QUndoStack& undoStack, Covers& covers,
        QWidget* parent = nullptr);

    /// Shows the place, with what is searched in it.
    void showPlace(const Place& place);

    [[nodiscard]] const Place& place() const { return m_place; }

    /// What the inspector should talk about.
    [[nodiscard]] models::TrackList selectedTracks() const;
    /// What 'Playlist from this' starts from: the selected tracks, or those of selected groups.
    [[nodiscard]] QList<models::TrackId> seeds() const;
    /// The tracks of the rows on the screen, where a list is shown.
    [[nodiscard]] QList<models::TrackId> visibleIds() const;
    [[nodiscard]] bool hasSelection() const;
    /// Those of the selected tracks, or problems, that are missing.
    [[nodiscard]] QList<models::TrackId> selectedMissing() const;
    [[nodiscard]] bool isMissingSelected() const;
    /// The files of the selected problems that can be ignored.
    [[nodiscard]] QStringList selectedProblems() const;
    /// Where duplicates are shown: the current one, and its whole group.
    [[nodiscard]] models::TrackPtr currentDuplicate() const;
    [[nodiscard]] models::TrackList duplicatesOfCurrent() const;
    /// The file that 'Show in folder' shows, or "".
    [[nodiscard]] QString currentPath() const;

    /// Plays what is shown, from the current row on.
    void playCurrent();
    /// Selects the track where it is shown.
    void selectTrack(models::TrackId id);
    void focusView();

    /// Which columns the list shows and is sorted by, as a menu of `parent`; null where none is
    /// shown.
    QMenu* makeColumnMenu(QWidget* parent);

    /// Whether the list that is shown is grouped by album.
    void setGrouped(bool isGrouped);
    [[nodiscard]] bool isGrouped() const;

    /// The filter columns of the list that is shown; groups and playlists have none.
    void setFacetsShown(bool isShown);
    [[nodiscard]] bool areFacetsShown() const;

    [[nodiscard]] PlaylistView& workshop() { return *m_workshop; }

    [[nodiscard]] TidyView& tidy() { return *m_tidy; }

    [[nodiscard]] TrackView& allMusic() { return *m_allMusic; }

    /// The column layouts, kept under names of their own.
    void saveState(models::Settings& settings) const;
    void restoreState(const models::Settings& settings);

signals:
    void selectionChanged();
    void playRequested(const QList<models::TrackId>& queue, int index);
    void placeRequested(const ui::Place& place);
    void searchCleared();
    void choicesChanged(const models::FacetChoices& choices);
    /// The same place without something that narrowed it.
    void widened(const ui::Place& place);
    void groupingChanged();
    void ratingChosen(const QList<models::TrackId>& ids, int halfStars);
    void fileActivated();
    void addFolderRequested();
    void trackMenuRequested(const QPoint& globalPosition);

private:
    TrackView* makeTrackView(const QString& name, Covers& covers);
    void connectWorkshop();
    void playRow(int row);
    void showTrackMenu(const QPoint& position);
    void updateWelcome();
    [[nodiscard]] QWidget* viewOf(const Place& place);
    [[nodiscard]] TrackView* shownTracks() const;
    [[nodiscard]] GroupView* shownGroups() const;

    Session m_session;
    const Actions& m_actions;
    Place m_place;
    TrackView* m_allMusic;
    TrackView* m_scoped;
    ScopedColumns m_scopedColumns;
    GroupViews* m_groups;
    DuplicatesView* m_duplicates;
    TidyView* m_tidy;
    ProblemsView* m_problems;
    PlaylistView* m_workshop;
    EmptyState* m_welcome;
};

} // namespace ui
