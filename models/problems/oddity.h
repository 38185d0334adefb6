// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/error.h"
#include "models/library/track.h"

#include <optional>

namespace models {

/// Why somebody should look at a file that is in the library all the same. Stored in the place of
/// an error's code: the values are fixed, and none is an analysis::ErrorCode but the first.
enum class Oddity : quint8
{
    Damaged = static_cast<quint8>(analysis::ErrorCode::ReadFailed), ///< packets were skipped
    CutShort = 101, ///< less sound than its header says, or no end
    WrongSuffix = 102, ///< another format than its name says
    Untagged = 103, ///< nobody says what it is called, by whom or on which album
};

/// What is odd about a track; of several things the worst. Nothing: all is well.
/// @param said       what the header of its file says; the track has what was decoded.
/// @param endsEarly  what marks the end of its file is missing.
[[nodiscard]] std::optional<Oddity> oddityOf(
    const Track& track, const AudioProperties& said, bool endsEarly = false);

/// Whether the file has neither title nor artist nor album in its tags.
[[nodiscard]] bool isUntagged(const Track& track);

} // namespace models
