// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/removedtracks.h"
#include "models/library/root.h"
#include "models/playlist/playliststore.h"

#include <QHash>
#include <QUndoCommand>

namespace models {
class Library;
class ProblemList;
class Roots;
} // namespace models

namespace ui {

/// Gives tracks a rating; undo gives each its own back.
class RateCommand final : public QUndoCommand
{
public:
    /// @param library  outlives the command.  @param halfStars  0..10
    RateCommand(models::Library& library, QList<models::TrackId> ids, int halfStars);

    void undo() override;
    void redo() override;

private:
    models::Library& m_library;
    QList<models::TrackId> m_ids;
    int m_halfStars;
    QHash<int, QList<models::TrackId>> m_before; ///< ids by the rating that they had
};

/// Takes a music folder off the list; undo puts the list back as it was.
class RemoveFolderCommand final : public QUndoCommand
{
public:
    /// @param roots  outlives the command.  @param path  one of its paths.
    RemoveFolderCommand(models::Roots& roots, QString path);

    void undo() override;
    void redo() override;

private:
    models::Roots& m_roots;
    QString m_path;
    QList<models::Root> m_before;
};

/// Takes tracks out of the library, with all that hangs on them; undo brings all of it back.
class RemoveTracksCommand final : public QUndoCommand
{
public:
    /// @param library  outlives the command.
    /// @param heir  takes over what the user gave the others; 0: nobody.
    RemoveTracksCommand(models::Library& library, QList<models::TrackId> ids, models::TrackId heir);

    void undo() override;
    void redo() override;

private:
    models::Library& m_library;
    QList<models::TrackId> m_ids;
    models::TrackId m_heir;
    models::RemovedTracks m_removed;
};

/// Lets files that gave trouble be.
class IgnoreProblemsCommand final : public QUndoCommand
{
public:
    /// @param problems  outlives the command.
    IgnoreProblemsCommand(models::ProblemList& problems, QStringList paths);

    void undo() override;
    void redo() override;

private:
    models::ProblemList& m_problems;
    QStringList m_paths;
};

/// Deletes a saved playlist; undo saves it again. It gets a new id then.
class DeletePlaylistCommand final : public QUndoCommand
{
public:
    /// @param store  outlives the command.
    DeletePlaylistCommand(models::PlaylistStore& store, const models::PlaylistSummary& playlist,
        QList<models::PlaylistEntry> entries);

    void undo() override;
    void redo() override;

private:
    models::PlaylistStore& m_store;
    models::PlaylistId m_id;
    QString m_name;
    QList<models::PlaylistEntry> m_entries;
};

class RenamePlaylistCommand final : public QUndoCommand
{
public:
    /// @param store  outlives the command.
    RenamePlaylistCommand(
        models::PlaylistStore& store, const models::PlaylistSummary& playlist, QString name);

    void undo() override;
    void redo() override;

private:
    models::PlaylistStore& m_store;
    models::PlaylistId m_id;
    QString m_before;
    QString m_after;
};

/// Puts tracks at the end of a saved playlist.
class ExtendPlaylistCommand final : public QUndoCommand
{
public:
    /// @param store  outlives the command.  @param before  what the playlist holds now.
    ExtendPlaylistCommand(models::PlaylistStore& store, const models::PlaylistSummary& playlist,
        QList<models::PlaylistEntry> before, const QList<models::TrackId>& added);

    void undo() override;
    void redo() override;

private:
    models::PlaylistStore& m_store;
    models::PlaylistId m_id;
    QList<models::PlaylistEntry> m_before;
    QList<models::PlaylistEntry> m_after;
};

} // namespace ui
