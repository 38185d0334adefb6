// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"

namespace models {
class Database;
}

namespace app {

/// Adds --model.
void addModelOption(QCommandLineParser& parser);

/// Chooses the model of --model, if it is given, and lets the chosen one hear the tracks it has not
/// heard. Ctrl-C cancels. False when it failed; the reason is printed.
bool learnChosen(const CommandContext& context, models::Database& database);

} // namespace app
