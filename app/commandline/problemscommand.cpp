// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/timejson.h"
#include "models/database/problemtable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "models/problems/problemlist.h"
#include "models/text/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProblemsCommand)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"all"_s, Text::tr("Show those that are ignored, too.")},
        {u"ignore"_s, Text::tr("Do not show this file any more, until it changes."), u"FILE"_s},
        {u"heed"_s, Text::tr("Show this file again."), u"FILE"_s},
    });
}

/// Stores what the user chose about files, and says whether that could be done.
bool choose(const CommandContext& context, models::Database& database)
{
    for (const bool isIgnored : {true, false}) {
        QStringList paths;
        for (const QString& name : context.parser.values(isIgnored ? u"ignore"_s : u"heed"_s)) {
            paths.append(absolutePath(name));
        }
        const models::Result<void> stored =
            database.writer().run([&paths, isIgnored](QSqlDatabase& connection) {
                return models::problemtable::setIgnored(connection, paths, isIgnored);
            });
        if (!stored) {
            context.console.error(stored.error().detail);
            return false;
        }
    }
    return true;
}

ExitCode run(const CommandContext& context)
{
    if (!context.arguments().isEmpty()) {
        return usageError(context, Text::tr("This command takes no arguments."));
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    if (!choose(context, *open->database)) {
        return ExitCode::Failed;
    }
    models::ProblemList problems(*open->database);
    problems.setShowsIgnored(context.parser.isSet(u"all"_s));
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
                {u"severity"_s, isError ? u"error"_s : u"warning"_s},
                {u"missing"_s, problem.missingTrack != 0}, {u"ignored"_s, problem.isIgnored},
                {u"noticed"_s, timeJson(problem.seenMs)}});
        } else if (problem.seenMs > 0) {
            context.console.print(Text::tr("%1: %2 (noticed %3)")
                                      .arg(path, reason, models::text::date(problem.seenMs)));
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
