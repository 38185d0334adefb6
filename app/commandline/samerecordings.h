// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/openlibrary.h"
#include "models/duplicates/samesounds.h"

#include <optional>

namespace app {

/// Finds which tracks are copies or one recording in different encodings, and keeps it in the
/// library, where playlists and searches know it from. Shows the progress. On failure the reason is
/// printed and nothing is returned. Ctrl-C is left to the system, because nothing is half-done
/// then.
std::optional<models::SameSounds> sameRecordings(
    const CommandContext& context, const OpenLibrary& open);

} // namespace app
