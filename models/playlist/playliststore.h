// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/pendingwrites.h"
#include "models/error.h"
#include "models/playlist/playlistrequest.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>

class QSqlDatabase;

namespace models {

class Database;

using PlaylistId = qint64;

struct PlaylistSummary
{
    PlaylistId id = 0;
    QString name;
    int trackCount = 0;
    qint64 createdMs = 0;
    bool isLocked = false; ///< its name and entries stay until it is unlocked
};

/// Where a track stands in a playlist.
struct PlaylistPlace
{
    PlaylistId playlist = 0;
    int position = 0; ///< from 0

    bool operator==(const PlaylistPlace&) const = default;
};

/// The saved playlists. Lives on the GUI thread and never waits for the disk: a change holds at
/// once and is announced at once, and the writer stores it behind. Should that fail, failed() says
/// so and the store goes back to what the database holds. Undo lives in the models that edit, which
/// call back in here.
class PlaylistStore final : public QObject
{
    Q_OBJECT

public:
    /// @param database  outlives the store.
    explicit PlaylistStore(Database& database, QObject* parent = nullptr);

    Result<void> load();

    /// The file that holds the playlists.
    [[nodiscard]] QString libraryPath() const;

    /// By name, as people sort.
    [[nodiscard]] QList<PlaylistSummary> playlists() const { return m_playlists; }

    /// The entries in order. Errors: NotFound, DatabaseFailed.
    [[nodiscard]] Result<QList<PlaylistEntry>> entries(PlaylistId id) const;

    /// Where the track stands in the playlists, in their order; more than once where it comes more
    /// than once.
    [[nodiscard]] Result<QList<PlaylistPlace>> placesOf(TrackId track) const;

    /// A name that is taken gets a number: "Evening (2)". Returns the id.
    Result<PlaylistId> create(const QString& name, const QList<PlaylistEntry>& entries);
    /// Errors: NotFound, NotWritable (it is locked).
    Result<void> replaceEntries(PlaylistId id, const QList<PlaylistEntry>& entries);
    /// A name that is taken gets a number, one without a visible character changes nothing.
    /// Errors: NotFound, NotWritable (it is locked).
    Result<void> rename(PlaylistId id, const QString& name);
    /// Errors: NotFound, NotWritable (it is locked).
    Result<void> remove(PlaylistId id);
    /// A locked playlist cannot be changed, renamed or removed. Errors: NotFound.
    Result<void> setLocked(PlaylistId id, bool isLocked);

    /// Takes back the latest change of any playlist, also one from before the last start: the
    /// playlist is again what it was. The future holds its name, or "" when there is no change left
    /// (the last 500 are kept). listChanged() follows.
    QFuture<Result<QString>> undoLatest();

    /// Reads everything again: somebody else changed playlists, too. What cannot be read is told
    /// through writeFailed().
    void reload();

    /// Waits until all changes are on the disk. For programs without a window; the first error.
    Result<void> finish();

signals:
    void listChanged();
    void entriesChanged(models::PlaylistId id);
    /// A change could not be stored, and why: a whole sentence.
    void writeFailed(const QString& sentence);

private:
    using Playlists = QList<PlaylistSummary>;

    [[nodiscard]] Playlists::const_iterator find(PlaylistId id) const;
    [[nodiscard]] QString freeName(const QString& wanted, PlaylistId except) const;
    void sortByName();
    void write(PlaylistId id, std::function<Result<void>(QSqlDatabase&)> job);
    QFuture<Result<void>> submit(Writer::Job job);
    void noteWritten(const Result<void>& outcome);

    Database& m_database;
    Playlists m_playlists;
    QHash<PlaylistId, QList<PlaylistEntry>> m_changed; ///< may not be in the database yet
    PendingWrites m_writes;
    PlaylistId m_lastId = 0;
};

} // namespace models
