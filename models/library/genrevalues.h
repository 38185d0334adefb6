// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace models {

/// The genres of a genre tag, which may hold several: "Drum & Bass; Jungle" or "Funk/Soul".
/// Trimmed, without empty and repeated ones, in their order.
QStringList genreValues(const QString& tag);

} // namespace models
