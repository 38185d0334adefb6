// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/console.h"
#include "app/commandline/exitcode.h"

#include <QCommandLineParser>
#include <QString>

#include <optional>

namespace app {

/// What every command is given: its parsed arguments and where to speak.
struct CommandContext
{
    QCommandLineParser& parser;
    Console& console;
    QString libraryPath;
    bool isJson = false;

    [[nodiscard]] QStringList arguments() const { return parser.positionalArguments(); }
};

/// The place that an argument names, as the library writes paths: Qt decoded the argument, the
/// library knows files by their bytes. See models/files/filepath.h.
QString absolutePath(const QString& argument);

/// Says what is wrong with the arguments and where to read more.
ExitCode usageError(const CommandContext& context, const QString& sentence);

/// The whole number that an option holds, or `fallback` where it is not given; nothing, and a
/// message, where it is no whole number of at least `least`.
std::optional<int> intOption(
    const CommandContext& context, const QString& name, int fallback, int least);

/// The same for a number.
std::optional<double> numberOption(
    const CommandContext& context, const QString& name, double fallback, double least);

} // namespace app
