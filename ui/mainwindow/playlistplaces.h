// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playliststore.h"
#include "ui/browse/place.h"

#include <QObject>

namespace ui {

class Actions;
class Navigation;
class PlaylistView;
class SavedPlaylists;
class Sidebar;

/// The playlists among the places of the window: where one is follows what the workshop shows, and
/// the commands of playlists reach the one that is shown. GUI thread.
class PlaylistPlaces final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts
    {
        const Actions& actions;
        Navigation& navigation;
        Sidebar& sidebar;
        PlaylistView& workshop;
        SavedPlaylists& playlists;
    };

    explicit PlaylistPlaces(const Parts& parts, QObject* parent = nullptr);

    /// Goes to a saved playlist, if it is still there.
    void open(models::PlaylistId id);

    /// Enables what can be done with the playlist at this place.
    void updateActions(const Place& place);

signals:
    void message(const QString& sentence);
    /// Something was done that can be undone.
    void done(const QString& sentence);

private:
    void connectSidebar();
    void followWorkshop();
    void showMenu(const Place& place, const QPoint& globalPosition);

    Parts m_parts;
};

} // namespace ui
