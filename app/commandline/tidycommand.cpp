// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "models/files/filepath.h"
#include "models/tagging/fields.h"
#include "models/tidy/ignoredtable.h"
#include "models/tidy/tidysearch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TidyCommand)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"kind"_s,
            Text::tr("Only this kind: artist_spelling, genre_spelling, album_artist, album_year, "
                     "track_numbers, file_names or covers. May be repeated."),
            u"KIND"_s},
        {u"ignored"_s, Text::tr("Show the suggestions, too, that are ignored in the window.")},
    });
}

/// The kinds asked for; all where none is. Nothing, and a message, on a mistake.
std::optional<QSet<models::TidyKind>> wantedKinds(const CommandContext& context)
{
    const QStringList names = context.parser.values(u"kind"_s);
    QSet<models::TidyKind> kinds;
    QStringList known;
    for (int i = 0; i < models::kTidyKindCount; ++i) {
        const auto kind = static_cast<models::TidyKind>(i);
        known.append(models::tidyKindName(kind));
        if (names.isEmpty() || names.contains(known.constLast())) {
            kinds.insert(kind);
        }
    }
    for (const QString& name : names) {
        if (!known.contains(name)) {
            usageError(context,
                Text::tr("“%1” is no kind of suggestion; there are %2.")
                    .arg(name, known.join(", "_L1)));
            return std::nullopt;
        }
    }
    return kinds;
}

void printJson(const CommandContext& context, const models::TidyGroup& group)
{
    QJsonArray changes;
    for (const models::TidyChange& change : group.changes) {
        if (change.isPending()) {
            changes.append(QJsonObject{{u"path"_s, models::displayPath(change.track->path)},
                {u"field"_s, models::fieldName(change.key)}, {u"before"_s, change.from},
                {u"after"_s, change.to}});
        }
    }
    QJsonArray paths;
    for (const models::TrackPtr& track : group.tracks) {
        paths.append(models::displayPath(track->path));
    }
    context.console.print(QJsonObject{{u"kind"_s, models::tidyKindName(group.kind)},
        {u"sentence"_s, group.sentence}, {u"confidence"_s, group.confidence},
        {u"choices"_s, QJsonArray::fromStringList(group.choices)}, {u"changes"_s, changes},
        {u"paths"_s, paths}});
}

void printText(const CommandContext& context, const models::TidyGroup& group)
{
    context.console.print(u"  "_s + group.sentence);
    for (const models::TidyChange& change : group.changes) {
        if (change.isPending()) {
            context.console.print(u"    %1  %2: %3 → %4"_s.arg(
                models::displayPath(change.track->path), models::fieldName(change.key),
                change.from.isEmpty() ? u"–"_s : change.from, change.to));
        }
    }
}

ExitCode run(const CommandContext& context)
{
    const std::optional<QSet<models::TidyKind>> kinds = wantedKinds(context);
    if (!kinds) {
        return ExitCode::Usage;
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    const QString query = context.arguments().join(u' ');
    const std::optional<models::TrackList> tracks = query.isEmpty()
        ? open->snapshot()->tracks()
        : tracksNamed(context, *open->snapshot(), query);
    QSqlDatabase reader = open->database->reader();
    const models::Result<QSet<models::TidyId>> ignored = models::ignoredtable::readAll(reader);
    if (!tracks || !ignored) {
        if (!ignored) {
            context.console.error(ignored.error().detail);
        }
        return ExitCode::Failed;
    }
    std::optional<models::TidyKind> heading;
    for (const models::TidyGroup& group : models::findUntidy(*tracks, models::tidyDisk())) {
        const bool isIgnored =
            ignored->contains(models::tidyId(group)) && !context.parser.isSet(u"ignored"_s);
        if (isIgnored || !kinds->contains(group.kind)) {
            continue;
        }
        if (context.isJson) {
            printJson(context, group);
        } else {
            if (heading != group.kind) {
                context.console.print(models::tidyKindTitle(group.kind));
            }
            printText(context, group);
        }
        heading = group.kind;
    }
    if (!heading) {
        context.console.note(Text::tr("All is tidy."));
    }
    return ExitCode::Done;
}

} // namespace

Command tidyCommand()
{
    return {u"tidy"_s, u"[QUERY]"_s,
        Text::tr("Show what is untidy in the tags of the library, and what would mend it."),
        addOptions, run};
}

} // namespace app
