// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/undocommands.h"

#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/library/roots.h"
#include "models/problems/problemlist.h"

#include <QCoreApplication>

#include <utility>

namespace ui {

namespace {

/// What the steps are called.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::UndoCommands)
};

} // namespace

RateCommand::RateCommand(models::Library& library, QList<models::TrackId> ids, int halfStars)
    : QUndoCommand(Text::tr("Rate %n tracks", nullptr, static_cast<int>(ids.size())))
    , m_library(library)
    , m_ids(std::move(ids))
    , m_halfStars(halfStars)
{
    for (const models::TrackId id : std::as_const(m_ids)) {
        if (const models::TrackPtr track = m_library.track(id)) {
            m_before[track->rating].append(id);
        }
    }
}

void RateCommand::undo()
{
    for (auto group = m_before.cbegin(); group != m_before.cend(); ++group) {
        m_library.setRating(group.value(), group.key());
    }
}

void RateCommand::redo()
{
    m_library.setRating(m_ids, m_halfStars);
}

RemoveFolderCommand::RemoveFolderCommand(models::Roots& roots, QString path)
    : QUndoCommand(Text::tr("Remove the folder %1").arg(models::displayPath(path)))
    , m_roots(roots)
    , m_path(std::move(path))
    , m_before(roots.roots())
{ }

void RemoveFolderCommand::undo()
{
    m_roots.restore(m_before);
}

void RemoveFolderCommand::redo()
{
    m_roots.remove(m_path);
}

RemoveTracksCommand::RemoveTracksCommand(
    models::Library& library, QList<models::TrackId> ids, models::TrackId heir)
    : QUndoCommand(heir == 0
            ? Text::tr("Remove %n tracks from the library", nullptr, static_cast<int>(ids.size()))
            : Text::tr("Remove %n duplicates", nullptr, static_cast<int>(ids.size())))
    , m_library(library)
    , m_ids(std::move(ids))
    , m_heir(heir)
{ }

void RemoveTracksCommand::undo()
{
    m_library.bringBack(m_removed);
}

void RemoveTracksCommand::redo()
{
    m_removed = m_library.remove(m_ids, m_heir);
    setObsolete(m_removed.tracks.isEmpty());
}

IgnoreProblemsCommand::IgnoreProblemsCommand(models::ProblemList& problems, QStringList paths)
    : QUndoCommand(Text::tr("Ignore %n problems", nullptr, static_cast<int>(paths.size())))
    , m_problems(problems)
    , m_paths(std::move(paths))
{ }

void IgnoreProblemsCommand::undo()
{
    m_problems.setIgnored(m_paths, false);
}

void IgnoreProblemsCommand::redo()
{
    m_problems.setIgnored(m_paths, true);
}

DeletePlaylistCommand::DeletePlaylistCommand(models::PlaylistStore& store,
    const models::PlaylistSummary& playlist, QList<models::PlaylistEntry> entries)
    : QUndoCommand(Text::tr("Delete playlist %1").arg(playlist.name))
    , m_store(store)
    , m_id(playlist.id)
    , m_name(playlist.name)
    , m_entries(std::move(entries))
{ }

void DeletePlaylistCommand::undo()
{
    const models::Result<models::PlaylistId> created = m_store.create(m_name, m_entries);
    if (created) {
        m_id = *created;
    } else {
        setObsolete(true);
    }
}

void DeletePlaylistCommand::redo()
{
    setObsolete(!m_store.remove(m_id));
}

RenamePlaylistCommand::RenamePlaylistCommand(
    models::PlaylistStore& store, const models::PlaylistSummary& playlist, QString name)
    : QUndoCommand(Text::tr("Rename playlist %1").arg(playlist.name))
    , m_store(store)
    , m_id(playlist.id)
    , m_before(playlist.name)
    , m_after(std::move(name))
{ }

void RenamePlaylistCommand::undo()
{
    setObsolete(!m_store.rename(m_id, m_before));
}

void RenamePlaylistCommand::redo()
{
    setObsolete(!m_store.rename(m_id, m_after));
}

ExtendPlaylistCommand::ExtendPlaylistCommand(models::PlaylistStore& store,
    const models::PlaylistSummary& playlist, QList<models::PlaylistEntry> before,
    const QList<models::TrackId>& added)
    : QUndoCommand(
        Text::tr("Add %n tracks to %1", nullptr, static_cast<int>(added.size())).arg(playlist.name))
    , m_store(store)
    , m_id(playlist.id)
    , m_before(std::move(before))
    , m_after(m_before)
{
    for (const models::TrackId id : added) {
        models::PlaylistEntry entry;
        entry.trackId = id;
        entry.reason.isByHand = true;
        m_after.append(entry);
    }
}

void ExtendPlaylistCommand::undo()
{
    setObsolete(!m_store.replaceEntries(m_id, m_before));
}

void ExtendPlaylistCommand::redo()
{
    setObsolete(!m_store.replaceEntries(m_id, m_after));
}

} // namespace ui
