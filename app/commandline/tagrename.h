// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/openlibrary.h"
#include "models/renaming/renamepattern.h"
#include "models/tagging/tagging.h"

#include <optional>

namespace app {

/// The options of `segue tag --rename`.
void addRenameOptions(QCommandLineParser& parser);

/// The pattern that is asked for, if one is.
/// @param isMistaken  set when the options cannot be understood; a message is printed.
std::optional<models::RenamePattern> renamePattern(const CommandContext& context, bool& isMistaken);

/// Moves the files, or shows where they would go.
ExitCode renameTagged(const CommandContext& context, const OpenLibrary& open,
    const models::RenamePattern& pattern, const QList<models::TagTarget>& targets);

} // namespace app
