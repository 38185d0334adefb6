// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QStringList>

#include <memory>

class QMimeData;

/// Tracks on their way through drag and drop or the clipboard.
namespace models::trackmime {

/// The ids for our own views (TrackTableModel::kTrackIdsMimeType), and file URLs for others.
QStringList types();

std::unique_ptr<QMimeData> encoded(const TrackList& tracks);

/// The ids in the data; empty when it holds none.
QList<TrackId> ids(const QMimeData& data);

} // namespace models::trackmime
