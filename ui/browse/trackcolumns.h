// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/rowtable.h"

namespace ui {

/// The columns of a list of tracks, in the order on screen, as they are before the user changes
/// them.
QList<ColumnSpec> trackColumns();

} // namespace ui
