// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/track.h"

#include <QHash>

#include <functional>
#include <stop_token>

namespace models {

class Database;

/// How far a search is: steps done, of how many.
using SearchProgress = std::function<void(int done, int total)>;

/// Reads whole the files whose sampled digests are equal, each once, and keeps in the database what
/// they are: copies go on sharing their digest, and those that differ between the samples get the
/// digest of their whole payload, so that none is ever taken for the other. Files that cannot be
/// read are left for the next time. Gives way to everything else on the machine. Any thread but the
/// GUI's.
/// @return the tracks that got another digest, and theirs. Errors: DatabaseFailed, Cancelled on
/// stop; what was compared until then is kept.
Result<QHash<TrackId, SoundDigest>> compareSounds(
    const Database& database, const std::stop_token& stop, const SearchProgress& progress = {});

} // namespace models
