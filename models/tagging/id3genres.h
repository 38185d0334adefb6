// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace models::id3genres {

/// "(17)(4)Own words" of ID3v2.3, and plain numbers, as names.
[[nodiscard]] QStringList names(const QStringList& texts);

} // namespace models::id3genres
