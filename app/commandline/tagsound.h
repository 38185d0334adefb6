// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/openlibrary.h"
#include "models/tagging/soundfields.h"
#include "models/tagging/tagging.h"

#include <optional>

namespace app {

/// --write-sound and --key-notation.
void addSoundOptions(QCommandLineParser& parser);

/// What --write-sound asks for; nothing where it is not given.
/// @param isMistaken  set, and a message printed, where it is given and not understood.
std::optional<models::SoundChoice> soundChoice(const CommandContext& context, bool& isMistaken);

/// Writes it, or shows it with --dry-run. Tracks that are left out are named with the reason.
ExitCode writeSound(const CommandContext& context, const OpenLibrary& open,
    const models::SoundChoice& choice, const QList<models::TagTarget>& targets);

} // namespace app
