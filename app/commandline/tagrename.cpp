// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/tagrename.h"

#include "app/commandline/tagprint.h"
#include "app/commandline/tagrun.h"
#include "models/database/roottable.h"
#include "models/files/filepath.h"
#include "models/renaming/companions.h"
#include "models/renaming/renaming.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TagCommand)
};

void printMove(const CommandContext& context, const QString& from, const QString& to)
{
    if (context.isJson) {
        context.console.print(QJsonObject{
            {u"path"_s, models::displayPath(from)}, {u"to"_s, models::displayPath(to)}});
    } else {
        context.console.print(u"%1 → %2"_s.arg(models::displayPath(from), models::displayPath(to)));
    }
}

/// Where everything would go.
models::TagReport preview(const CommandContext& context, const models::RenameOrder& order)
{
    models::TagReport report;
    report.files = static_cast<int>(order.moves.size());
    for (const models::PlannedMove& move : order.moves) {
        if (move.isMove()) {
            printMove(context, move.from, move.to);
        } else if (move.problem.isEmpty()) {
            ++report.unchanged;
        } else {
            report.failures.append({move.from, models::stayingReason(move)});
        }
    }
    for (const models::PlannedMove& move : models::companionMoves(order.moves, order.roots)) {
        printMove(context, move.from, move.to);
    }
    return report;
}

} // namespace

void addRenameOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"rename"_s,
            Text::tr(
                "Move and rename the files as their tags say: \"{album_artist}/{album}/[{disc}-]"
                "{track} - {title}\". What is in brackets is left out where a field is "
                "absent; {album|No album} has a text for that. Folders begin in the folder of "
                "the library that the file is in."),
            u"PATTERN"_s},
        {u"to"_s, Text::tr("With --rename: the folder where the pattern's folders begin."),
            u"FOLDER"_s},
    });
}

std::optional<models::RenamePattern> renamePattern(const CommandContext& context, bool& isMistaken)
{
    if (!context.parser.isSet(u"rename"_s)) {
        if (context.parser.isSet(u"to"_s)) {
            usageError(context, Text::tr("--to goes with --rename."));
            isMistaken = true;
        }
        return std::nullopt;
    }
    models::Result<models::RenamePattern> pattern =
        models::RenamePattern::parse(context.parser.value(u"rename"_s));
    if (!pattern) {
        usageError(context, u"--rename: "_s + pattern.error().detail);
        isMistaken = true;
        return std::nullopt;
    }
    return std::move(*pattern);
}

ExitCode renameTagged(const CommandContext& context, const OpenLibrary& open,
    const models::RenamePattern& pattern, const QList<models::TagTarget>& targets)
{
    QSqlDatabase reader = open.database->reader();
    const models::Result<QStringList> roots = models::roottable::readAll(reader);
    if (!roots) {
        context.console.error(roots.error().detail);
        return ExitCode::Failed;
    }
    models::RenameRules rules{pattern, *roots, {}};
    if (context.parser.isSet(u"to"_s)) {
        rules.folder = absolutePath(context.parser.value(u"to"_s));
    }
    models::TagListener listener = printingListener(context);
    listener.moved = [&context](
                         const QString& from, const QString& to) { printMove(context, from, to); };
    const QString name = QCoreApplication::translate(
        "TagCommand", "Names of %n files", nullptr, int(targets.size()));
    const bool isPreview = context.parser.isSet(u"dry-run"_s);
    const models::TagReport report = interruptibly([&](const std::stop_token& stop) {
        models::RenameOrder order;
        order.name = name;
        order.roots = *roots;
        order.moves = models::plannedMoves(
            models::readNamedFiles(targets, *open.snapshot(), {}, stop), rules, *open.snapshot());
        return isPreview || stop.stop_requested()
            ? preview(context, order)
            : models::renameFiles(*open.database, order, listener, stop);
    });
    if (isPreview && !report.isCancelled) {
        printReport(context, report);
        return ExitCode::Done;
    }
    return finishTags(context, report);
}

} // namespace app
