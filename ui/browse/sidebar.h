// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/place.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace models {
class PlaylistStore;
class ProblemList;
class SearchStore;
} // namespace models

namespace ui {

/// The places of the library, the saved searches and the saved playlists. GUI thread.
class Sidebar final : public QTreeView
{
    Q_OBJECT

public:
    /// All outlive the sidebar.
    Sidebar(models::PlaylistStore& playlists, const models::SearchStore& searches,
        const models::ProblemList& problems, QWidget* parent = nullptr);

    /// Marks where the window is. A group is found under its list.
    void showPlace(const Place& place);

    /// Shows or hides the playlist that is not saved yet.
    void setDraftShown(bool isShown);

    /// Starts editing the name of the marked playlist or search.
    void renameCurrent();

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void placeChosen(const ui::Place& place);
    void renameRequested(models::PlaylistId id, const QString& name);
    void deleteRequested(models::PlaylistId id);
    void searchRenameRequested(models::SavedSearchId id, const QString& name);
    void searchDeleteRequested(models::SavedSearchId id);
    void contextMenuWanted(const ui::Place& place, const QPoint& globalPosition);
    /// Tracks were dropped on a saved playlist.
    void tracksDropped(models::PlaylistId id, const QList<models::TrackId>& tracks);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void fillLibrary();
    void fillSearches();
    void fillPlaylists();
    void showFilled(const QStandardItem& heading);
    void showProblemCount(int count);
    void followChange(QStandardItem* item);
    void choose(const QModelIndex& index);
    [[nodiscard]] QStandardItem* itemOf(const Place& place) const;

    models::PlaylistStore& m_playlists;
    const models::SearchStore& m_searches;
    QStandardItemModel* m_model;
    QStandardItem* m_library;
    QStandardItem* m_kept; ///< searches
    QStandardItem* m_lists;
    Place m_shown;
    bool m_isDraftShown = false;
    bool m_isFilling = false;
};

} // namespace ui
