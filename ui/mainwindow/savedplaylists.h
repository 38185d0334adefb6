// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playliststore.h"

#include <QObject>

#include <optional>

class QUndoStack;

namespace ui {

/// What can be done to a saved playlist without opening it, each as one undo step. GUI thread.
class SavedPlaylists final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    SavedPlaylists(models::PlaylistStore& store, QUndoStack& undoStack, QObject* parent = nullptr);

    void rename(models::PlaylistId id, const QString& name);
    void remove(models::PlaylistId id);
    /// Puts the tracks at the end.
    void extend(models::PlaylistId id, const QList<models::TrackId>& tracks);

    [[nodiscard]] std::optional<models::PlaylistSummary> find(models::PlaylistId id) const;

signals:
    /// Something was done that Undo takes back; a sentence for the user.
    void done(const QString& sentence);
    void failed(const QString& sentence);
    void removed(models::PlaylistId id);

private:
    models::PlaylistStore& m_store;
    QUndoStack& m_undoStack;
};

} // namespace ui
