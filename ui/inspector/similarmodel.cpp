// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/similarmodel.h"

#include "models/items/trackmime.h"
#include "models/library/library.h"
#include "models/library/musicalkey.h"
#include "models/text/text.h"

#include <QMimeData>

namespace ui {

using namespace Qt::StringLiterals;

SimilarModel::SimilarModel(models::Library& library, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library)
{ }

void SimilarModel::setNeighbours(const QList<models::Neighbour>& neighbours)
{
    beginResetModel();
    m_rows.clear();
    for (const models::Neighbour& neighbour : neighbours) {
        if (const models::TrackPtr track = m_library.track(neighbour.trackId)) {
            m_rows.append({.track = track, .reason = models::partsText(neighbour.parts)});
        }
    }
    endResetModel();
}

models::TrackId SimilarModel::trackIdAt(int row) const
{
    return m_rows.at(row).track->id;
}

int SimilarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SimilarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    const models::Track& track = *row.track;
    const auto key = track.features ? models::keyOf(*track.features) : std::nullopt;
    switch (role) {
    case Qt::DisplayRole:
        return track.displayTitle();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 by %2. Like it in: %3")
            .arg(track.displayTitle(), track.tags.artist, row.reason);
    case TrackIdRole:
        return track.id;
    case ArtistRole:
        return track.tags.artist;
    case ReasonRole:
        return row.reason;
    case TonicRole:
        return key ? QVariant(key->tonic) : QVariant();
    case ModeRole:
        return key ? QVariant(static_cast<int>(key->mode)) : QVariant();
    case TempoRole:
        return track.features && track.features->rhythm.tempoBpm
            ? models::text::tempo(*track.features->rhythm.tempoBpm)
            : QString();
    default:
        return {};
    }
}

Qt::ItemFlags SimilarModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

QStringList SimilarModel::mimeTypes() const
{
    return models::trackmime::types();
}

QMimeData* SimilarModel::mimeData(const QModelIndexList& indexes) const
{
    models::TrackList tracks;
    for (const QModelIndex& index : indexes) {
        tracks.append(m_rows.at(index.row()).track);
    }
    return models::trackmime::encoded(tracks).release();
}

} // namespace ui
