// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"
#include "app/commandline/commandcontext.h"

#include <optional>

namespace app {

void addDepthOption(QCommandLineParser& parser);

/// The depth asked for; on an unknown one a message is printed and nothing is returned.
std::optional<analysis::Depth> chosenDepth(const CommandContext& context);

} // namespace app
