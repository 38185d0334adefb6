// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "ui/session.h"

#include <QObject>

class QMenu;
class QUndoStack;

namespace ui {

class Actions;
class Browser;
class Corrections;
class SavedPlaylists;
class TagCommands;
struct Place;

/// What can be done with what is selected: play, rate, show, put into a playlist. Enables the
/// actions as the selection allows. GUI thread.
class SelectionCommands final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts
    {
        const Actions& actions;
        Browser& browser;
        SavedPlaylists& playlists;
        QUndoStack& undoStack;
    };

    SelectionCommands(const Session& session, const Parts& parts, QObject* parent = nullptr);

    /// The menu of the selected tracks.
    void popUpMenu(const QPoint& globalPosition);

    /// What corrects tempo and key of the selected tracks.
    [[nodiscard]] const Corrections& corrections() const { return *m_corrections; }

    /// What writes into the selected tracks.
    [[nodiscard]] const TagCommands& tags() const { return *m_tags; }

    void rate(const QList<models::TrackId>& ids, int halfStars);
    void showInFolder();

signals:
    void placeRequested(const ui::Place& place);
    void playlistRequested(const QList<models::TrackId>& seeds);
    void failed(const QString& sentence);

private:
    void connectActions();
    void updateActions();
    void makePlaylist();
    void showAlbum();
    void showArtist();
    void addPlaylistMenu(QMenu& menu);

    Session m_session;
    Parts m_parts;
    Corrections* m_corrections;
    TagCommands* m_tags;
};

} // namespace ui
