// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "models/files/filepath.h"
#include "models/problems/problemlist.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProblemsCommand)
};

void addOptions(QCommandLineParser& /*parser*/) { }

ExitCode run(const CommandContext& context)
{
    if (!context.arguments().isEmpty()) {
        return usageError(context, Text::tr("This command takes no arguments."));
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    models::ProblemList problems(*open->database);
    if (const models::Result<void> loaded = problems.reload(); !loaded) {
        context.console.error(loaded.error().detail);
        return ExitCode::Failed;
    }
    for (const models::Problem& problem : problems.problems()) {
        const bool isError = problem.severity == models::ProblemSeverity::Error;
        const QString path = models::displayPath(problem.path);
        const QString reason = models::problemReason(problem);
        if (context.isJson) {
            context.console.print(QJsonObject{{u"path"_s, path}, {u"reason"_s, reason},
                {u"severity"_s, isError ? u"error"_s : u"warning"_s}});
        } else {
            context.console.print(path + u": "_s + reason);
        }
    }
    if (problems.problems().isEmpty()) {
        context.console.note(Text::tr("No file gave any trouble."));
    }
    return ExitCode::Done;
}

} // namespace

Command problemsCommand()
{
    return {u"problems"_s, QString(), Text::tr("Show the files that gave trouble, and why."),
        addOptions, run};
}

} // namespace app
