// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/savedplaylists.h"

#include "ui/mainwindow/undocommands.h"

#include <QUndoStack>

namespace ui {

SavedPlaylists::SavedPlaylists(models::PlaylistStore& store, QUndoStack& undoStack, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_undoStack(undoStack)
{ }

void SavedPlaylists::rename(models::PlaylistId id, const QString& name)
{
    const std::optional<models::PlaylistSummary> playlist = find(id);
    const QString wanted = name.trimmed();
    if (!playlist || wanted.isEmpty() || wanted == playlist->name) {
        return;
    }
    m_undoStack.push(new RenamePlaylistCommand(m_store, *playlist, wanted));
}

void SavedPlaylists::remove(models::PlaylistId id)
{
    const std::optional<models::PlaylistSummary> playlist = find(id);
    if (!playlist) {
        return;
    }
    const models::Result<QList<models::PlaylistEntry>> entries = m_store.entries(id);
    if (!entries) {
        // Without its entries it could not come back.
        emit failed(entries.error().detail);
        return;
    }
    m_undoStack.push(new DeletePlaylistCommand(m_store, *playlist, *entries));
    emit removed(id);
    emit done(tr("Deleted the playlist %1.").arg(playlist->name));
}

void SavedPlaylists::extend(models::PlaylistId id, const QList<models::TrackId>& tracks)
{
    const std::optional<models::PlaylistSummary> playlist = find(id);
    if (!playlist || tracks.isEmpty()) {
        return;
    }
    const models::Result<QList<models::PlaylistEntry>> entries = m_store.entries(id);
    if (!entries) {
        emit failed(entries.error().detail);
        return;
    }
    m_undoStack.push(new ExtendPlaylistCommand(m_store, *playlist, *entries, tracks));
    emit done(tr("Added %Ln tracks to %1.", nullptr, static_cast<int>(tracks.size()))
                  .arg(playlist->name));
}

std::optional<models::PlaylistSummary> SavedPlaylists::find(models::PlaylistId id) const
{
    const QList<models::PlaylistSummary> playlists = m_store.playlists();
    const auto found = std::find_if(playlists.cbegin(), playlists.cend(),
        [id](const models::PlaylistSummary& playlist) { return playlist.id == id; });
    return found == playlists.cend() ? std::nullopt : std::optional(*found);
}

} // namespace ui
