// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/library.h"
#include "models/playlist/playlistrequest.h"

#include <QAbstractTableModel>

namespace models {

/// One playlist, made or saved, in its order. Its edits are single steps that ui wraps into undo
/// commands. GUI thread.
class PlaylistModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Position,
        Title,
        Artist,
        Duration,
        Tempo,
        Key,
        Reason
    };
    Q_ENUM(Column)

    enum Role
    {
        SortRole = Qt::UserRole,
        TrackIdRole,
        SeedRole,
        MissingRole
    };

    explicit PlaylistModel(Library& library, QObject* parent = nullptr);

    /// Replaces the whole content (a reset).
    void setEntries(const QList<PlaylistEntry>& entries);

    [[nodiscard]] const QList<PlaylistEntry>& entries() const { return m_entries; }

    void insertEntries(int row, const QList<PlaylistEntry>& entries);
    void removeEntries(int row, int count);
    /// Moves the rows (any, in rising order) to stand before `before`, as one step.
    void moveEntries(const QList<int>& rows, int before);

    [[nodiscard]] qint64 totalDurationMs() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row,
        int column, const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
        const QModelIndex& parent) override;

signals:
    void entriesChanged();
    /// A drop asks for a change; the view turns it into an undo command.
    void moveRequested(const QList<int>& rows, int before);
    void insertRequested(int row, const QList<models::TrackId>& ids);

private:
    [[nodiscard]] QString textAt(int row, Column column) const;
    [[nodiscard]] QVariant sortValueAt(int row, Column column) const;
    [[nodiscard]] QList<int> rowsOf(const QMimeData& data) const;
    void followTracks(const TrackList& tracks);
    void renumberFrom(int row);
    void announceRows(int first, int last);

    Library& m_library;
    QList<PlaylistEntry> m_entries;
    QList<int> m_numbers; ///< as shown; rows behind a change are renumbered after it, and say so
};

} // namespace models
