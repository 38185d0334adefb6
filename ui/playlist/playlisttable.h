// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "ui/browse/rowtable.h"

namespace models {
class Library;
}

namespace ui {

class PlaylistDelegate;
class PlaylistEditor;

/// The rows of the playlist in the workshop: reorder by drag and drop or Alt+Up and Alt+Down,
/// remove with Del, play with Enter; takes in tracks of the library and their files.
class PlaylistTable final : public RowTable
{
    Q_OBJECT

public:
    PlaylistTable(models::Library& library, PlaylistEditor& editor, QWidget* parent = nullptr);

    [[nodiscard]] QList<models::TrackId> selectedTracks() const;
    void selectRange(int first, int count);
    /// Marks the rows whose place is locked.
    void setLockedRows(const QSet<int>& rows);

    void moveSelectionUp();
    void moveSelectionDown();
    void removeSelection();

signals:
    void playRequested(int row);
    void playlistRequested(const QList<models::TrackId>& seeds);
    void swapRequested(int row);
    void lockRequested(const QList<int>& rows);
    /// The user wants to choose what follows the last row.
    void nextRequested();
    /// The rows fit the playlist, or do not.
    void judged(const QList<int>& rows, bool doFit);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QAction* addCommand(const QString& text, const QKeySequence& key);
    void makeCommands();
    void updateCommands();
    [[nodiscard]] int dropRow(const QDropEvent& event) const;

    models::Library& m_library;
    PlaylistEditor& m_editor;
    QAction* m_play = nullptr;
    QAction* m_moveUp = nullptr;
    QAction* m_moveDown = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_makePlaylist = nullptr;
    QAction* m_swap = nullptr;
    QAction* m_lock = nullptr;
    QAction* m_next = nullptr;
    QAction* m_fits = nullptr;
    QAction* m_misfits = nullptr;
    PlaylistDelegate* m_delegate;
};

} // namespace ui
