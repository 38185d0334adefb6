// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "models/playlist/playlistbuilder.h"

#include <QAbstractListModel>

namespace models {
class Library;
}

namespace ui {

/// The tracks that sound like one, each with its reason. Their files can be dragged out. GUI
/// thread.
class SimilarModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        TrackIdRole = Qt::UserRole,
        ArtistRole,
        ReasonRole,
        TonicRole, ///< pitch class, invalid without a key
        ModeRole, ///< analysis::Mode as int
        TempoRole, ///< the tempo's text, "" without a beat
    };

    explicit SimilarModel(models::Library& library, QObject* parent = nullptr);

    void setNeighbours(const QList<models::Neighbour>& neighbours);
    [[nodiscard]] models::TrackId trackIdAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    struct Row
    {
        models::TrackPtr track;
        QString reason;
    };

    models::Library& m_library;
    QList<Row> m_rows;
};

} // namespace ui
