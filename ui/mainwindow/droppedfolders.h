// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace ui {

/// Whether folders may be among what is dragged: local files that are not tracks of the library.
/// Looks at no file.
bool mayHoldFolders(const QMimeData& data);

/// The folders among what is dragged, as the library spells paths. Files stand for the folder that
/// they lie in.
QStringList droppedFolders(const QMimeData& data);

} // namespace ui
