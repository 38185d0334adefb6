// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app {

void addWeightsOption(QCommandLineParser& parser);

/// The weights of the parts, of which these are known; on a mistake a message is printed and
/// nothing is returned.
std::optional<std::map<std::string, double>> chosenWeights(
    const CommandContext& context, const std::vector<std::string>& known);

} // namespace app
