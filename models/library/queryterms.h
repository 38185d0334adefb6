// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/query.h"
#include "models/library/querylexer.h"
#include "models/library/queryplan.h"

namespace models::query {

/// What a term is read in.
struct TermContext
{
    qint64 nowMs = 0; ///< since 1970: what ages count from
    bool isNegated = false; ///< behind NOT or a minus
};

/// The condition of a word or a field. Nothing when it is not finished yet, or only says how the
/// plan sorts or limits (which is put into `plan`).
Expected<std::optional<Node>, QueryError> termNode(
    const Token& token, const TermContext& context, Plan& plan);

} // namespace models::query
