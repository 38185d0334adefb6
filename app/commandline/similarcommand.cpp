// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/trackcolumns.h"
#include "app/commandline/weightsoption.h"
#include "models/files/filepath.h"
#include "models/playlist/playlistbuilder.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SimilarCommand)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"n"_s, Text::tr("How many tracks to show."), u"COUNT"_s, u"20"_s},
        {u"all"_s, Text::tr("Print the neighbours of every track of the library.")},
    });
    addWeightsOption(parser);
}

QString pathOf(const models::Snapshot& snapshot, models::TrackId id)
{
    const models::TrackPtr track = snapshot.find(id);
    return track ? models::displayPath(track->path) : QString();
}

QJsonObject partsJson(const std::map<std::string, double>& parts)
{
    QJsonObject object;
    for (const auto& [name, distance] : parts) {
        object.insert(QString::fromStdString(name), distance);
    }
    return object;
}

QString nameOf(const models::Snapshot& snapshot, models::TrackId id)
{
    const models::TrackPtr track = snapshot.find(id);
    return track ? artistAndTitle(*track) : QString();
}

void printNeighbours(const CommandContext& context, const models::Snapshot& snapshot,
    const QList<models::Neighbour>& neighbours)
{
    if (context.isJson) {
        for (const models::Neighbour& neighbour : neighbours) {
            context.console.print(QJsonObject{
                {u"path"_s, pathOf(snapshot, neighbour.trackId)},
                {u"distance"_s, neighbour.distance},
                {u"parts"_s, partsJson(neighbour.parts)},
            });
        }
        return;
    }
    QList<QStringList> rows;
    for (const models::Neighbour& neighbour : neighbours) {
        rows.append({QString::number(neighbour.distance, 'f', 3),
            nameOf(snapshot, neighbour.trackId), models::partsText(neighbour.parts)});
    }
    context.console.printTable({Text::tr("distance"), Text::tr("track"), Text::tr("closest in")},
        rows, {true, false, false});
}

ExitCode printAll(const CommandContext& context, const models::Snapshot& snapshot, int count,
    const std::map<std::string, double>& weights)
{
    const models::NeighbourSearch search(snapshot, weights);
    for (const models::TrackPtr& track : snapshot.tracks()) {
        if (!track->isAnalysed()) {
            continue;
        }
        const models::Result<QList<models::Neighbour>> neighbours =
            search.nearest(track->id, count);
        if (!neighbours) {
            context.console.error(neighbours.error().detail);
            return ExitCode::Failed;
        }
        QJsonArray array;
        for (const models::Neighbour& neighbour : *neighbours) {
            array.append(QJsonObject{{u"path"_s, pathOf(snapshot, neighbour.trackId)},
                {u"distance"_s, neighbour.distance}});
        }
        context.console.print(
            QJsonObject{{u"path"_s, models::displayPath(track->path)}, {u"neighbours"_s, array}});
    }
    return ExitCode::Done;
}

ExitCode run(const CommandContext& context)
{
    const std::optional<int> count = intOption(context, u"n"_s, 20, 1);
    const std::optional<std::map<std::string, double>> weights =
        count ? chosenWeights(context, models::searchParts()) : std::nullopt;
    if (!weights) {
        return ExitCode::Usage;
    }
    const bool isAll = context.parser.isSet(u"all"_s);
    if (context.arguments().size() != (isAll ? 0 : 1)) {
        return usageError(context, Text::tr("Name one track (path, id or query), or use --all."));
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    const models::SnapshotPtr snapshot = open->snapshot();
    if (isAll) {
        return printAll(context, *snapshot, *count, *weights);
    }
    const std::optional<models::TrackList> tracks =
        tracksNamed(context, *snapshot, context.arguments().constFirst());
    if (!tracks) {
        return ExitCode::Failed;
    }
    const models::TrackPtr& track = tracks->constFirst();
    const models::Result<QList<models::Neighbour>> neighbours =
        models::similarTracks(*snapshot, track->id, *count, *weights);
    if (!neighbours) {
        context.console.error(neighbours.error().detail);
        return ExitCode::Failed;
    }
    if (!context.isJson) {
        context.console.note(Text::tr("Sounds like %1:").arg(nameOf(*snapshot, track->id)));
    }
    printNeighbours(context, *snapshot, *neighbours);
    return ExitCode::Done;
}

} // namespace

Command similarCommand()
{
    return {u"similar"_s, u"TRACK | --all"_s,
        Text::tr("Show the tracks that sound most like a track, with the reasons."), addOptions,
        run};
}

} // namespace app
