// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/playlistplaces.h"

#include "ui/actions.h"
#include "ui/browse/sidebar.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/savedplaylists.h"
#include "ui/playlist/playlistview.h"

#include <QAction>
#include <QMenu>

#include <optional>

namespace ui {

PlaylistPlaces::PlaylistPlaces(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    const Actions& actions = m_parts.actions;
    PlaylistView* workshop = &m_parts.workshop;
    connect(
        actions[Command::SavePlaylist], &QAction::triggered, workshop, &PlaylistView::askAndSave);
    connect(actions[Command::ExportPlaylist], &QAction::triggered, workshop,
        &PlaylistView::askAndExport);
    connect(workshop, &PlaylistView::message, this, &PlaylistPlaces::message);
    connect(&workshop->editor(), &PlaylistEditor::documentChanged, this,
        &PlaylistPlaces::followWorkshop);
    connect(actions[Command::RenamePlaylist], &QAction::triggered, &m_parts.sidebar,
        &Sidebar::renameCurrent);
    connect(actions[Command::DeletePlaylist], &QAction::triggered, this,
        [this] { m_parts.playlists.remove(m_parts.navigation.current().playlist); });
    connectSidebar();
}

void PlaylistPlaces::connectSidebar()
{
    SavedPlaylists* playlists = &m_parts.playlists;
    Sidebar* sidebar = &m_parts.sidebar;
    connect(playlists, &SavedPlaylists::done, this, &PlaylistPlaces::done);
    connect(playlists, &SavedPlaylists::failed, this, &PlaylistPlaces::message);
    connect(playlists, &SavedPlaylists::removed, this, [this](models::PlaylistId id) {
        m_parts.navigation.forget({.kind = Place::Kind::Playlist, .playlist = id});
    });
    connect(sidebar, &Sidebar::renameRequested, playlists, &SavedPlaylists::rename);
    connect(sidebar, &Sidebar::deleteRequested, playlists, &SavedPlaylists::remove);
    connect(sidebar, &Sidebar::tracksDropped, playlists, &SavedPlaylists::extend);
    connect(sidebar, &Sidebar::contextMenuWanted, this, &PlaylistPlaces::showMenu);
}

void PlaylistPlaces::open(models::PlaylistId id)
{
    if (const std::optional<models::PlaylistSummary> playlist = m_parts.playlists.find(id)) {
        m_parts.navigation.goTo(
            Place{.kind = Place::Kind::Playlist, .title = playlist->name, .playlist = id});
    }
}

void PlaylistPlaces::updateActions(const Place& place)
{
    const Actions& actions = m_parts.actions;
    const bool isSaved = place.kind == Place::Kind::Playlist;
    actions[Command::SavePlaylist]->setEnabled(place.kind == Place::Kind::Draft);
    actions[Command::ExportPlaylist]->setEnabled(place.showsPlaylist());
    actions[Command::RenamePlaylist]->setEnabled(isSaved);
    actions[Command::DeletePlaylist]->setEnabled(isSaved);
}

void PlaylistPlaces::followWorkshop()
{
    const PlaylistEditor& editor = m_parts.workshop.editor();
    const PlaylistDocument* document = editor.document();
    Navigation& navigation = m_parts.navigation;
    const Place here = navigation.current();
    const Place draft{.kind = Place::Kind::Draft};
    m_parts.sidebar.setDraftShown(editor.hasDraft());
    if (!editor.hasDraft() && (document == nullptr || !here.isSameAs(draft))) {
        navigation.forget(draft);
    }
    if (editor.isDraftShown()) {
        navigation.goTo(draft);
        return;
    }
    if (document == nullptr || document->savedId == 0) {
        return; // a playlist that was just deleted
    }
    const Place saved{
        .kind = Place::Kind::Playlist, .title = document->name, .playlist = document->savedId};
    if (here.isSameAs(draft) && !editor.hasDraft()) {
        navigation.replaceCurrent(saved); // it was saved under the user's eyes
    } else {
        navigation.goTo(saved);
    }
}

void PlaylistPlaces::showMenu(const Place& place, const QPoint& globalPosition)
{
    m_parts.navigation.goTo(place);
    if (!place.showsPlaylist()) {
        return;
    }
    const Actions& actions = m_parts.actions;
    QMenu menu(&m_parts.sidebar);
    menu.addActions({actions[Command::SavePlaylist], actions[Command::ExportPlaylist],
        actions[Command::RenamePlaylist], actions[Command::DeletePlaylist]});
    menu.exec(globalPosition);
}

} // namespace ui
