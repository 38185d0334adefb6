// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/trackcolumns.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ListCommand)
};

void addOptions(QCommandLineParser& parser)
{
    QStringList names;
    for (const TrackColumn& column : trackColumns()) {
        names.append(column.name);
    }
    parser.addOptions({
        {u"columns"_s, Text::tr("What to show, separated by commas: %1.").arg(names.join(u", "_s)),
            u"a,b,c"_s, u"id,artist,title,album,duration_s,tempo_bpm,camelot,loudness_lufs"_s},
        {u"sort"_s, Text::tr("The column to sort by; -COLUMN sorts downwards."), u"COLUMN"_s},
        {u"csv"_s, Text::tr("Print comma-separated values with a heading.")},
    });
}

/// The columns asked for; on an unknown name a message is printed and nothing is returned.
std::optional<QList<TrackColumn>> chosenColumns(const CommandContext& context)
{
    QList<TrackColumn> columns;
    for (const QString& name : context.parser.value(u"columns"_s).split(u',', Qt::SkipEmptyParts)) {
        const std::optional<TrackColumn> column = trackColumn(name.trimmed());
        if (!column) {
            usageError(context, Text::tr("There is no column “%1”.").arg(name));
            return std::nullopt;
        }
        columns.append(*column);
    }
    return columns;
}

/// Unknown values come last, either way round.
void sortBy(models::TrackList& tracks, const TrackColumn& column, bool isDescending)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::ranges::stable_sort(
        tracks, [&](const models::TrackPtr& left, const models::TrackPtr& right) {
            const QJsonValue a = column.value(*left);
            const QJsonValue b = column.value(*right);
            if (a.isNull() || b.isNull()) {
                return !a.isNull() && b.isNull();
            }
            if (a.isDouble()) {
                return isDescending ? b.toDouble() < a.toDouble() : a.toDouble() < b.toDouble();
            }
            const int order = collator.compare(cellText(a), cellText(b));
            return isDescending ? order > 0 : order < 0;
        });
}

void printText(const CommandContext& context, const models::TrackList& tracks,
    const QList<TrackColumn>& columns)
{
    const bool isCsv = context.parser.isSet(u"csv"_s);
    QStringList heading;
    QList<bool> isRight;
    for (const TrackColumn& column : columns) {
        heading.append(column.name);
        isRight.append(column.isNumber);
    }
    QList<QStringList> rows;
    for (const models::TrackPtr& track : tracks) {
        QStringList row;
        for (const TrackColumn& column : columns) {
            const QJsonValue value = column.value(*track);
            row.append(isCsv ? csvText(value) : cellText(value));
        }
        rows.append(row);
    }
    if (!isCsv) {
        context.console.printTable(heading, rows, isRight);
        context.console.note(
            QCoreApplication::translate("ListCommand", "%n tracks", nullptr, int(tracks.size())));
        return;
    }
    context.console.print(heading.join(u','));
    for (const QStringList& row : rows) {
        context.console.print(row.join(u','));
    }
}

ExitCode run(const CommandContext& context)
{
    const std::optional<QList<TrackColumn>> columns = chosenColumns(context);
    if (!columns) {
        return ExitCode::Usage;
    }
    std::optional<TrackColumn> sortColumn;
    const QString sortName = context.parser.value(u"sort"_s);
    const bool isDescending = sortName.startsWith(u'-');
    if (!sortName.isEmpty()) {
        sortColumn = trackColumn(isDescending ? sortName.mid(1) : sortName);
        if (!sortColumn) {
            return usageError(context, Text::tr("There is no column “%1”.").arg(sortName));
        }
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    const std::optional<models::Query> query =
        parsedQuery(context, *open->snapshot(), context.arguments().join(u' '));
    if (!query) {
        return ExitCode::Usage;
    }
    models::TrackList tracks = query->select(open->snapshot()->tracks());
    if (sortColumn) {
        sortBy(tracks, *sortColumn, isDescending);
    }
    if (context.isJson) {
        for (const models::TrackPtr& track : tracks) {
            context.console.print(trackJson(*track));
        }
        return ExitCode::Done;
    }
    printText(context, tracks, *columns);
    return ExitCode::Done;
}

} // namespace

Command listCommand()
{
    return {u"list"_s, u"[QUERY]"_s, Text::tr("Show the tracks of the library that match a query."),
        addOptions, run};
}

} // namespace app
