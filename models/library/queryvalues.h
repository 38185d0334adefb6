// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/expected.h"
#include "models/library/queryconditions.h"
#include "models/library/querylexer.h"

#include <optional>

namespace models::query {

/// Why a value makes no interval.
enum class ValueError : quint8
{
    NotANumber,
    NotADuration,
    NotAMoment,
    EndsBeforeItBegins,
};

/// What a number field's value means: "124" (all that rounds to it), "120..128", "120..", "..128",
/// a comparison; durations as "4:00", "90s", "3m", "1h30m"; moments as "2024", "2024-05",
/// "2024-05-01", "today", and as ages "30d" (h, d, w, m = months, y), where "<30d" is younger.
/// Energy also in percent. Calendar days are local time. Empty optional: nothing to compare with
/// yet ("bpm:", "bpm:>").
/// @param nowMs  since 1970: what ages count from.
Expected<std::optional<Interval>, ValueError> intervalOf(
    TrackField field, Relation relation, const QString& text, qint64 nowMs);

} // namespace models::query
