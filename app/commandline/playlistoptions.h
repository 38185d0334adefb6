// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"
#include "app/commandline/openlibrary.h"
#include "models/playlist/playlistrequest.h"
#include "models/presets/preset.h"

#include <optional>

namespace app {

/// The options that say what a playlist should be like.
void addPlaylistOptions(QCommandLineParser& parser);

/// The preset that --preset names (one of the store, or a file), with the options in its place
/// where they are given; a plain one without --preset. On a mistake it is printed and nothing is
/// returned.
std::optional<models::Preset> chosenPreset(
    const CommandContext& context, models::PresetStore& presets);

/// The request of a preset for the tracks that the options name. `--to`, `--avoid`, `--lock`,
/// `--not-from`, `--seed`. On a mistake it is printed and nothing is returned.
std::optional<models::PlaylistRequest> requestFor(
    const CommandContext& context, const OpenLibrary& open, const models::Preset& preset);

} // namespace app
