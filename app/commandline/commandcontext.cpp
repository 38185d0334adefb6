// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandcontext.h"

#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace app {

QString absolutePath(const QString& argument)
{
    return models::pathFromBytes(
        QFile::encodeName(QDir::cleanPath(QDir::current().absoluteFilePath(argument))));
}

ExitCode usageError(const CommandContext& context, const QString& sentence)
{
    context.console.error(sentence);
    context.console.error(QCoreApplication::translate(
        "CommandLine", "Run the command with --help to see what it takes."));
    return ExitCode::Usage;
}

std::optional<int> intOption(
    const CommandContext& context, const QString& name, int fallback, int least)
{
    if (!context.parser.isSet(name)) {
        return fallback;
    }
    bool isNumber = false;
    const int number = context.parser.value(name).toInt(&isNumber);
    if (!isNumber || number < least) {
        usageError(context,
            QCoreApplication::translate(
                "CommandLine", "--%1 takes a whole number of at least %2, not “%3”.")
                .arg(name)
                .arg(least)
                .arg(context.parser.value(name)));
        return std::nullopt;
    }
    return number;
}

std::optional<double> numberOption(
    const CommandContext& context, const QString& name, double fallback, double least)
{
    if (!context.parser.isSet(name)) {
        return fallback;
    }
    bool isNumber = false;
    const double number = context.parser.value(name).toDouble(&isNumber);
    if (!isNumber || number < least) {
        usageError(context,
            QCoreApplication::translate(
                "CommandLine", "--%1 takes a number of at least %2, not “%3”.")
                .arg(name)
                .arg(least)
                .arg(context.parser.value(name)));
        return std::nullopt;
    }
    return number;
}

} // namespace app
