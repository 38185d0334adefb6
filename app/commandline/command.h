// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"

#include <QList>

namespace app {

/// One command of the command line. Each lives in a file of its own that offers one of these.
struct Command
{
    QString name;
    QString arguments; ///< as shown in the usage line: "[ROOT...]"
    QString summary; ///< one sentence
    void (*addOptions)(QCommandLineParser& parser);
    ExitCode (*run)(const CommandContext& context);
};

Command scanCommand();
Command analyzeCommand();
Command listCommand();
Command similarCommand();
Command playlistCommand();
Command exportCommand();
Command importCommand();
Command tasteCommand();
Command playlistsCommand();
Command tagCommand();
Command lookupCommand();
Command tidyCommand();
Command statsCommand();
Command problemsCommand();
Command doctorCommand();
Command duplicatesCommand();

/// All of them, in the order of the help.
QList<Command> allCommands();

} // namespace app
