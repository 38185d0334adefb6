// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"

#include "app/commandline/command.h"
#include "app/identity.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void addGlobalOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"library"_s, Text::tr("The library file to use instead of the one in your data folder."),
            u"FILE"_s},
        {u"json"_s, Text::tr("Print JSON Lines on standard output, and nothing else there.")},
        {u"quiet"_s, Text::tr("Leave out progress and notes; errors are still printed.")},
    });
    parser.addOption({{u"h"_s, u"help"_s}, Text::tr("Show this help.")});
    parser.addOption({{u"v"_s, u"version"_s}, Text::tr("Show the version.")});
}

/// The place of the first argument that is neither an option nor the value of --library, or -1.
qsizetype firstPositional(const QStringList& arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--library"_s) {
            ++i;
        } else if (!arguments[i].startsWith(u'-')) {
            return i;
        }
    }
    return -1;
}

/// What is left when the toolkit has taken its own, which every desktop program understands: a
/// session that comes back, another style or display, right to left.
QStringList withoutToolkitOptions(const QStringList& arguments)
{
    const QStringList withValue{u"-session"_s, u"-style"_s, u"-platform"_s, u"-platformtheme"_s,
        u"-display"_s, u"-qwindowgeometry"_s, u"-qwindowtitle"_s};
    QStringList left;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (withValue.contains(arguments[i]) && i + 1 < arguments.size()) {
            ++i;
        } else if (arguments[i] != u"-reverse"_s) {
            left.append(arguments[i]);
        }
    }
    return left;
}

std::optional<Command> commandNamed(const QString& name)
{
    for (const Command& command : allCommands()) {
        if (command.name == name) {
            return command;
        }
    }
    return std::nullopt;
}

QString generalHelp()
{
    QString help =
        Text::tr("Usage: segue [FOLDER...]            open the window, with these folders\n"
                 "       segue COMMAND [OPTIONS]      work without a window\n")
        + u'\n' + Text::tr("Commands:") + u'\n';
    for (const Command& command : allCommands()) {
        help += u"  %1 %2\n"_s.arg(command.name, -10).arg(command.summary);
    }
    help += u'\n' + Text::tr("Options of every command:") + u'\n';
    QCommandLineParser parser;
    addGlobalOptions(parser);
    const QString options = parser.helpText();
    help += options.mid(options.indexOf(u"  "_s));
    help += u'\n' + Text::tr("segue COMMAND --help says more about a command.");
    return help;
}

ExitCode runCommand(const Command& command, const QStringList& arguments, Console& console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    addGlobalOptions(parser);
    command.addOptions(parser);
    const bool isParsed = parser.parse(QStringList{u"segue "_s + command.name} + arguments);
    if (parser.isSet(u"help"_s)) {
        QString help = parser.helpText();
        help.remove(0, help.indexOf(u'\n') + 1);
        console.print(Text::tr("Usage: segue %1 [OPTIONS] %2").arg(command.name, command.arguments)
            + u'\n' + help.trimmed());
        return ExitCode::Done;
    }
    const CommandContext context{parser, console,
        parser.isSet(u"library"_s) ? QDir::current().absoluteFilePath(parser.value(u"library"_s))
                                   : defaultLibraryPath(),
        parser.isSet(u"json"_s)};
    if (!isParsed) {
        return usageError(context, parser.errorText());
    }
    console.setQuiet(parser.isSet(u"quiet"_s));
    return command.run(context);
}

} // namespace

bool isCommandLine(const QStringList& arguments)
{
    const QStringList own = withoutToolkitOptions(arguments);
    if (own.contains(u"--help"_s) || own.contains(u"-h"_s) || own.contains(u"--version"_s)
        || own.contains(u"-v"_s)) {
        return true;
    }
    const qsizetype first = firstPositional(own);
    const bool hasStrangeOption = std::ranges::any_of(own, [](const QString& argument) {
        return argument.startsWith(u'-') && argument != u"--library"_s
            && !argument.startsWith(u"--library="_s);
    });
    // A folder named like a command is opened by ./name; anything that is no folder is a mistake,
    // and is explained where it was typed.
    return hasStrangeOption || own.endsWith(u"--library"_s)
        || (first >= 0 && (commandNamed(own[first]) || !QFileInfo(own[first]).isDir()));
}

ExitCode runCommandLine(const QStringList& arguments, std::FILE* output, std::FILE* messages)
{
    Console console(output, messages);
    const qsizetype first = firstPositional(arguments);
    if (arguments.contains(u"--version"_s) || arguments.contains(u"-v"_s)) {
        console.print(u"segue "_s + QCoreApplication::applicationVersion());
        return ExitCode::Done;
    }
    if (first < 0) {
        const bool isHelp = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
        if (isHelp) {
            console.print(generalHelp());
            return ExitCode::Done;
        }
        console.error(Text::tr("These options need a command: %1").arg(arguments.join(u' ')));
        console.error(Text::tr("segue --help lists the commands."));
        return ExitCode::Usage;
    }
    const std::optional<Command> command = commandNamed(arguments[first]);
    if (!command) {
        console.error(Text::tr("There is no command or folder “%1”.").arg(arguments[first]));
        console.error(Text::tr("segue --help lists the commands."));
        return ExitCode::Usage;
    }
    QStringList rest = arguments;
    rest.removeAt(first);
    return runCommand(*command, rest, console);
}

WindowArguments windowArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    addGlobalOptions(parser);
    parser.parse(QStringList{u"segue"_s} + arguments);
    WindowArguments result;
    result.libraryPath = parser.isSet(u"library"_s)
        ? QDir::current().absoluteFilePath(parser.value(u"library"_s))
        : defaultLibraryPath();
    for (const QString& folder : parser.positionalArguments()) {
        result.folders.append(QDir::cleanPath(QDir::current().absoluteFilePath(folder)));
    }
    return result;
}

QList<Command> allCommands()
{
    return {scanCommand(), analyzeCommand(), listCommand(), similarCommand(), playlistCommand(),
        playlistsCommand(), exportCommand(), importCommand(), tasteCommand(), tagCommand(),
        lookupCommand(), tidyCommand(), statsCommand(), problemsCommand(), duplicatesCommand(),
        doctorCommand()};
}

} // namespace app
