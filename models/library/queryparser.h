// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/query.h"
#include "models/library/queryplan.h"

namespace models::query {

/// The meaning of a query's text. What is not finished yet ("artist:", "bpm:>") is left out, so
/// that a search field can follow the typing.
/// @param named  what search: can name.
/// @param nowMs  since 1970: what ages ("added:<30d") count from.
Expected<Plan, QueryError> parsePlan(const QString& text, const NamedQueries& named, qint64 nowMs);

} // namespace models::query
