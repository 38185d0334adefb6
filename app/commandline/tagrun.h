// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/openlibrary.h"
#include "models/tagging/tagging.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace app {

/// The files that the arguments name: paths, also outside the library, ids and queries. On failure
/// the reason is printed and nothing is returned.
std::optional<QList<models::TagTarget>> tagTargets(
    const CommandContext& context, const models::Snapshot& snapshot);

/// Runs the work on another thread, so that Ctrl-C is heard meanwhile.
models::TagReport interruptibly(
    const std::function<models::TagReport(const std::stop_token&)>& work);

/// Prints how a run ended, and says so to the shell.
ExitCode finishTags(const CommandContext& context, const models::TagReport& report);

} // namespace app
