// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/undocommands.h"

#include "models/library/library.h"

#include <QCoreApplication>

#include <utility>

namespace ui {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("ui::UndoCommands", text);
}

} // namespace

RateCommand::RateCommand(models::Library& library, QList<models::TrackId> ids, int halfStars)
    : QUndoCommand(QCoreApplication::translate(
        "ui::UndoCommands", "Rate %n tracks", nullptr, static_cast<int>(ids.size())))
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

DeletePlaylistCommand::DeletePlaylistCommand(models::PlaylistStore& store,
    const models::PlaylistSummary& playlist, QList<models::PlaylistEntry> entries)
    : QUndoCommand(
        say(QT_TRANSLATE_NOOP("ui::UndoCommands", "Delete playlist %1")).arg(playlist.name))
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
    : QUndoCommand(
        say(QT_TRANSLATE_NOOP("ui::UndoCommands", "Rename playlist %1")).arg(playlist.name))
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
    : QUndoCommand(QCoreApplication::translate(
        "ui::UndoCommands", "Add %n tracks to %1", nullptr, static_cast<int>(added.size()))
                       .arg(playlist.name))
    , m_store(store)
    , m_id(playlist.id)
    , m_before(std::move(before))
    , m_after(m_before)
{
    for (const models::TrackId id : added) {
        models::PlaylistEntry entry;
        entry.trackId = id;
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
