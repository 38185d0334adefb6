// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/exitcode.h"

#include <QStringList>

#include <cstdio>

namespace app {

/// What the arguments of the window say.
struct WindowArguments
{
    QString libraryPath;
    QStringList folders; ///< absolute
};

/// Whether the arguments are for the command line (a command, --help, --version, or a mistake in
/// them) rather than for the window. Decided before any application object exists.
/// @param arguments  without the program's name.
bool isCommandLine(const QStringList& arguments);

/// Runs what the arguments say. Needs a QCoreApplication and no display.
ExitCode runCommandLine(const QStringList& arguments, std::FILE* output, std::FILE* messages);

/// The arguments of the window; only when not isCommandLine().
WindowArguments windowArguments(const QStringList& arguments);

} // namespace app
