// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"

class QMimeData;

namespace ui {

/// Whether a drag holds tracks of the library, or files that may be.
bool holdsTracks(const QMimeData& data);

/// The tracks in a drag, in its order: from Segue's own views, or the library's tracks behind files
/// of a file manager. Files that are not in the library are left out.
QList<models::TrackId> droppedTracks(const QMimeData& data, const models::Snapshot& library);

} // namespace ui
