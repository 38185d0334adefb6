// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playliststore.h"

#include "models/database/database.h"
#include "models/oncedone.h"
#include "models/playlist/playlistjournaltable.h"
#include "models/playlist/playlisttable.h"
#include "models/text/fold.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPromise>
#include <QSqlDatabase>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace models {

namespace {

Error noSuchPlaylist()
{
    return {ErrorCode::NotFound,
        QCoreApplication::translate("models::playlist", "This playlist does not exist any more.")};
}

Error isLocked(const QString& name)
{
    return {ErrorCode::NotWritable,
        QCoreApplication::translate("models::playlist", "“%1” is locked. Unlock it to change it.")
            .arg(name)};
}

} // namespace

PlaylistStore::PlaylistStore(Database& database, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_writes(database)
{ }

Result<void> PlaylistStore::load()
{
    const QSqlDatabase reader = m_database.reader();
    const Result<Playlists> playlists = playlisttable::all(reader);
    if (!playlists) {
        return playlists.error();
    }
    const Result<PlaylistId> lastId = playlisttable::lastId(reader);
    if (!lastId) {
        return lastId.error();
    }
    m_playlists = *playlists;
    m_lastId = std::max(m_lastId, *lastId);
    m_changed.clear();
    sortByName();
    emit listChanged();
    return {};
}

QString PlaylistStore::libraryPath() const
{
    return m_database.path();
}

Result<QList<PlaylistEntry>> PlaylistStore::entries(PlaylistId id) const
{
    if (find(id) == m_playlists.cend()) {
        return noSuchPlaylist();
    }
    if (const auto changed = m_changed.constFind(id); changed != m_changed.cend()) {
        return *changed;
    }
    return playlisttable::entries(m_database.reader(), id);
}

Result<QList<PlaylistPlace>> PlaylistStore::placesOf(TrackId track) const
{
    const Result<QList<PlaylistPlace>> stored = playlisttable::placesOf(m_database.reader(), track);
    if (!stored) {
        return stored;
    }
    QList<PlaylistPlace> places;
    for (const PlaylistSummary& playlist : m_playlists) {
        const auto changed = m_changed.constFind(playlist.id);
        if (changed == m_changed.cend()) {
            std::copy_if(stored->cbegin(), stored->cend(), std::back_inserter(places),
                [&playlist](const PlaylistPlace& place) { return place.playlist == playlist.id; });
            continue;
        }
        for (qsizetype position = 0; position < changed->size(); ++position) {
            if (changed->at(position).trackId == track) {
                places.append({playlist.id, static_cast<int>(position)});
            }
        }
    }
    return places;
}

Result<PlaylistId> PlaylistStore::create(const QString& name, const QList<PlaylistEntry>& entries)
{
    PlaylistSummary playlist;
    // Given here and not by SQLite, whose answer would have to be waited for; ids are not reused.
    playlist.id = ++m_lastId;
    playlist.name = freeName(name, 0);
    playlist.trackCount = static_cast<int>(entries.size());
    playlist.createdMs = QDateTime::currentMSecsSinceEpoch();
    m_playlists.append(playlist);
    m_changed.insert(playlist.id, entries);
    sortByName();
    write(playlist.id, [playlist, entries](QSqlDatabase& connection) {
        const Result<void> inserted = playlisttable::insert(connection, playlist);
        return inserted ? playlisttable::replaceEntries(connection, playlist.id, entries)
                        : inserted;
    });
    emit listChanged();
    return playlist.id;
}

Result<void> PlaylistStore::replaceEntries(PlaylistId id, const QList<PlaylistEntry>& entries)
{
    const auto found = find(id);
    if (found == m_playlists.cend()) {
        return noSuchPlaylist();
    }
    if (found->isLocked) {
        return isLocked(found->name);
    }
    PlaylistSummary& playlist = m_playlists[found - m_playlists.cbegin()];
    const bool isCountChanged = playlist.trackCount != entries.size();
    playlist.trackCount = static_cast<int>(entries.size());
    m_changed.insert(id, entries);
    write(id, [id, entries](QSqlDatabase& connection) {
        return playlisttable::replaceEntries(connection, id, entries);
    });
    emit entriesChanged(id);
    if (isCountChanged) {
        emit listChanged();
    }
    return {};
}

Result<void> PlaylistStore::rename(PlaylistId id, const QString& name)
{
    const auto found = find(id);
    if (found == m_playlists.cend()) {
        return noSuchPlaylist();
    }
    if (found->isLocked) {
        return isLocked(found->name);
    }
    if (name.simplified().isEmpty()) {
        return {};
    }
    const QString free = freeName(name, id);
    if (free == found->name) {
        return {};
    }
    m_playlists[found - m_playlists.cbegin()].name = free;
    sortByName();
    write(id, [id, free](QSqlDatabase& connection) {
        return playlisttable::rename(connection, id, free);
    });
    emit listChanged();
    return {};
}

Result<void> PlaylistStore::remove(PlaylistId id)
{
    const auto found = find(id);
    if (found == m_playlists.cend()) {
        return noSuchPlaylist();
    }
    if (found->isLocked) {
        return isLocked(found->name);
    }
    m_playlists.erase(found);
    m_changed.remove(id);
    write(id, [id](QSqlDatabase& connection) { return playlisttable::remove(connection, id); });
    emit listChanged();
    return {};
}

Result<void> PlaylistStore::setLocked(PlaylistId id, bool isLocked)
{
    const auto found = find(id);
    if (found == m_playlists.cend()) {
        return noSuchPlaylist();
    }
    m_playlists[found - m_playlists.cbegin()].isLocked = isLocked;
    submit([id, isLocked](QSqlDatabase& connection) {
        return playlisttable::setLocked(connection, id, isLocked);
    });
    emit listChanged();
    return {};
}

QFuture<Result<QString>> PlaylistStore::undoLatest()
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const QFuture<Result<void>> written =
        submit([promise](QSqlDatabase& connection) -> Result<void> {
            Result<QString> undone = playlistjournaltable::undoLatest(connection);
            const Result<void> outcome = undone ? Result<void>() : Result<void>(undone.error());
            promise->addResult(std::move(undone));
            promise->finish();
            return outcome;
        });
    onceDone(written, this, [this](const Result<void>& /*outcome*/) { reload(); });
    return promise->future();
}

Result<void> PlaylistStore::finish()
{
    return m_writes.finish();
}

PlaylistStore::Playlists::const_iterator PlaylistStore::find(PlaylistId id) const
{
    return std::find_if(m_playlists.cbegin(), m_playlists.cend(),
        [id](const PlaylistSummary& playlist) { return playlist.id == id; });
}

QString PlaylistStore::freeName(const QString& wanted, PlaylistId except) const
{
    QString name = wanted.simplified();
    if (name.isEmpty()) {
        name = QCoreApplication::translate("models::playlist", "Playlist");
    }
    const auto isTaken = [this, except](const QString& candidate) {
        return std::any_of(m_playlists.cbegin(), m_playlists.cend(),
            [&candidate, except](const PlaylistSummary& playlist) {
                return playlist.id != except && playlist.name == candidate;
            });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number) {
        free = u"%1 (%2)"_s.arg(name).arg(number);
    }
    return free;
}

void PlaylistStore::sortByName()
{
    std::stable_sort(m_playlists.begin(), m_playlists.end(),
        [](const PlaylistSummary& left, const PlaylistSummary& right) {
            return text::naturalKey(text::foldedUtf8(left.name))
                < text::naturalKey(text::foldedUtf8(right.name));
        });
}

void PlaylistStore::write(PlaylistId id, std::function<Result<void>(QSqlDatabase&)> job)
{
    submit([id, job = std::move(job)](QSqlDatabase& connection) {
        const Result<void> noted = playlistjournaltable::note(connection, id);
        return noted ? job(connection) : noted;
    });
}

QFuture<Result<void>> PlaylistStore::submit(Writer::Job job)
{
    QFuture<Result<void>> written = m_writes.submit(std::move(job));
    onceDone(written, this, [this](const Result<void>& outcome) { noteWritten(outcome); });
    return written;
}

void PlaylistStore::noteWritten(const Result<void>& outcome)
{
    if (outcome) {
        return;
    }
    emit writeFailed(outcome.error().detail);
    reload(); // what was announced is not so: back to what is
}

void PlaylistStore::reload()
{
    QList<PlaylistId> doubtful;
    std::transform(m_playlists.cbegin(), m_playlists.cend(), std::back_inserter(doubtful),
        [](const PlaylistSummary& playlist) { return playlist.id; });
    if (const Result<void> loaded = load(); !loaded) {
        emit writeFailed(loaded.error().detail);
    }
    for (const PlaylistId id : doubtful) {
        emit entriesChanged(id);
    }
}

} // namespace models
