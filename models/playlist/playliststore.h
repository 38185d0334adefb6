// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/playlist/playlistrequest.h"

#include <QObject>

namespace models {

class Database;

using PlaylistId = qint64;

struct PlaylistSummary
{
    PlaylistId id = 0;
    QString name;
    int trackCount = 0;
    qint64 createdMs = 0;
};

/// The saved playlists. Lives on the GUI thread; every change is in the database when the future of
/// the writer says so, and announced at once. Undo lives in the models that edit, which call back
/// in here.
class PlaylistStore final : public QObject
{
    Q_OBJECT

public:
    explicit PlaylistStore(Database& database, QObject* parent = nullptr);

    Result<void> load();

    /// By name.
    [[nodiscard]] QList<PlaylistSummary> playlists() const { return m_playlists; }

    /// The entries in order. Errors: NotFound, DatabaseFailed.
    [[nodiscard]] Result<QList<PlaylistEntry>> entries(PlaylistId id) const;

    /// A name that is taken gets a number: "Evening (2)". Returns the id.
    Result<PlaylistId> create(const QString& name, const QList<PlaylistEntry>& entries);
    Result<void> replaceEntries(PlaylistId id, const QList<PlaylistEntry>& entries);
    Result<void> rename(PlaylistId id, const QString& name);
    Result<void> remove(PlaylistId id);

signals:
    void listChanged();
    void entriesChanged(models::PlaylistId id);

private:
    Database& m_database;
    QList<PlaylistSummary> m_playlists;
};

} // namespace models
