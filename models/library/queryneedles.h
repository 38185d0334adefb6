// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/queryplan.h"

namespace models::query {

/// What the query looks for in a text field, folded: not what it excludes.
QList<QByteArray> needles(const Plan& plan, TrackField field);

} // namespace models::query
