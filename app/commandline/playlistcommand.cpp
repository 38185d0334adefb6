// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/playlistfile.h"
#include "app/commandline/weightsoption.h"
#include "models/files/filepath.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/playliststore.h"
#include "models/text/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PlaylistCommand)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"seed"_s,
            Text::tr("What it should sound like: a path, an id or a query. May be repeated."),
            u"TRACK"_s},
        {u"avoid"_s, Text::tr("What it should not sound like. May be repeated."), u"TRACK"_s},
        {u"mode"_s, Text::tr("How to build it: similar."), u"MODE"_s, u"similar"_s},
        {u"count"_s, Text::tr("How many tracks, seeds included."), u"N"_s, u"25"_s},
        {u"minutes"_s, Text::tr("How long, instead of how many."), u"M"_s},
        {u"filter"_s, Text::tr("Only tracks that match this query."), u"QUERY"_s},
        {u"artist-gap"_s, Text::tr("Others between two tracks of one artist."), u"K"_s, u"3"_s},
        {u"album-gap"_s, Text::tr("Others between two tracks of one album."), u"K"_s, u"2"_s},
        {u"max-per-artist"_s, Text::tr("Tracks of one artist at the most."), u"N"_s},
        {u"key-compatible"_s, Text::tr("Only steps to the same or a neighbouring key.")},
        {u"max-bpm-change"_s, Text::tr("The largest change of tempo from track to track."),
            u"PERCENT"_s},
        {u"random-seed"_s, Text::tr("Another number gives another playlist."), u"S"_s, u"1"_s},
        {u"explain"_s, Text::tr("Show the distance and the transition of each track.")},
        {u"save"_s, Text::tr("Save it in the library under this name."), u"NAME"_s},
        {u"paths"_s, Text::tr("Paths in the file: relative, absolute or auto."), u"STYLE"_s,
            u"auto"_s},
    });
    parser.addOption(
        {{u"o"_s, u"output"_s}, Text::tr("Write it to this file (.m3u8, .m3u)."), u"FILE"_s});
    addWeightsOption(parser);
}

/// Fills in the rules; false, and a message, on a mistake.
bool readRules(const CommandContext& context, models::PlaylistRequest& request)
{
    const std::optional<int> count = intOption(context, u"count"_s, 25, 1);
    const std::optional<double> minutes = numberOption(context, u"minutes"_s, 0.0, 0.0);
    const std::optional<int> artistGap = intOption(context, u"artist-gap"_s, 3, 0);
    const std::optional<int> albumGap = intOption(context, u"album-gap"_s, 2, 0);
    const std::optional<int> maxPerArtist = intOption(context, u"max-per-artist"_s, 0, 0);
    const std::optional<double> bpmChange = numberOption(context, u"max-bpm-change"_s, 0.0, 0.0);
    const std::optional<int> randomSeed = intOption(context, u"random-seed"_s, 1, 0);
    const std::optional<std::map<std::string, double>> weights = chosenWeights(context);
    if (!count || !minutes || !artistGap || !albumGap || !maxPerArtist || !bpmChange || !randomSeed
        || !weights) {
        return false;
    }
    request.count = *count;
    request.minutes = *minutes;
    request.artistGap = *artistGap;
    request.albumGap = *albumGap;
    request.maxPerArtist = *maxPerArtist;
    request.maxBpmChangePercent = *bpmChange;
    request.randomSeed = static_cast<quint32>(*randomSeed);
    request.keyCompatible = context.parser.isSet(u"key-compatible"_s);
    request.weights = *weights;
    return true;
}

/// The ids of all tracks named by an option; nothing, and a message, when one is not found.
std::optional<QList<models::TrackId>> namedIds(
    const CommandContext& context, const models::Snapshot& snapshot, const QString& option)
{
    QList<models::TrackId> ids;
    for (const QString& name : context.parser.values(option)) {
        const std::optional<models::TrackList> tracks = tracksNamed(context, snapshot, name);
        if (!tracks) {
            return std::nullopt;
        }
        for (const models::TrackPtr& track : *tracks) {
            ids.append(track->id);
        }
    }
    return ids;
}

QJsonValue optionalNumber(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject entryJson(const models::PlaylistEntry& entry, const models::Track& track, int position)
{
    QJsonObject object{
        {u"position"_s, position},
        {u"path"_s, models::displayPath(track.path)},
        {u"title"_s, track.displayTitle()},
        {u"artist"_s, track.tags.artist},
        {u"duration_s"_s, static_cast<double>(track.audio.durationMs) / 1000.0},
        {u"tempo_bpm"_s, QJsonValue()},
        {u"camelot"_s, QJsonValue()},
        {u"distance"_s, optionalNumber(entry.distance)},
        {u"transition"_s, optionalNumber(entry.transition)},
        {u"reason"_s, models::reasonText(entry.reason)},
    };
    if (track.features) {
        if (track.features->rhythm.tempoBpm) {
            object[u"tempo_bpm"_s] = static_cast<double>(*track.features->rhythm.tempoBpm);
        }
        const analysis::Tonality& tonality = track.features->tonality;
        if (tonality.tonic) {
            object[u"camelot"_s] = models::text::camelot(*tonality.tonic, tonality.mode);
        }
    }
    return object;
}

QStringList entryCells(
    const models::PlaylistEntry& entry, const QJsonObject& json, bool isExplained)
{
    const auto cost = [](const std::optional<double>& value) {
        return value ? QString::number(*value, 'f', 3) : QString();
    };
    const QString artist = json[u"artist"_s].toString();
    QStringList cells{QString::number(json[u"position"_s].toInt()),
        artist.isEmpty() ? json[u"title"_s].toString()
                         : artist + u" – "_s + json[u"title"_s].toString(),
        json[u"tempo_bpm"_s].isNull()
            ? QString()
            : models::text::tempo(static_cast<float>(json[u"tempo_bpm"_s].toDouble())),
        json[u"camelot"_s].toString()};
    if (isExplained) {
        cells << cost(entry.distance) << cost(entry.transition);
    }
    cells << json[u"reason"_s].toString();
    return cells;
}

void printDraft(const CommandContext& context, const models::Snapshot& snapshot,
    const models::PlaylistDraft& draft)
{
    const bool isExplained = context.parser.isSet(u"explain"_s);
    QList<QStringList> rows;
    int position = 0;
    for (const models::PlaylistEntry& entry : draft.entries) {
        const models::TrackPtr track = snapshot.find(entry.trackId);
        if (!track) {
            continue;
        }
        const QJsonObject json = entryJson(entry, *track, ++position);
        if (context.isJson) {
            context.console.print(json);
        } else {
            rows.append(entryCells(entry, json, isExplained));
        }
    }
    for (const QString& note : draft.notes) {
        context.console.note(note);
    }
    if (context.isJson) {
        return;
    }
    QStringList heading{Text::tr("#"), Text::tr("track"), Text::tr("BPM"), Text::tr("key")};
    QList<bool> isRight{true, false, true, false};
    if (isExplained) {
        heading << Text::tr("distance") << Text::tr("transition");
        isRight << true << true;
    }
    context.console.printTable(heading << Text::tr("reason"), rows, isRight << false);
}

/// Where the playlist goes besides the screen. False, and a message, when it could not be written.
bool keep(const CommandContext& context, const OpenLibrary& open,
    const QList<models::PlaylistEntry>& entries, models::PathStyle style)
{
    if (context.parser.isSet(u"output"_s)) {
        const QString file = context.parser.value(u"output"_s);
        const models::Result<void> written =
            writePlaylistFile(file, *open.snapshot(), entries, style);
        if (!written) {
            context.console.error(written.error().detail);
            return false;
        }
        context.console.note(QCoreApplication::translate(
            "PlaylistCommand", "%n tracks written to %1", nullptr, int(entries.size()))
                                 .arg(file));
    }
    if (context.parser.isSet(u"save"_s)) {
        models::PlaylistStore store(*open.database);
        const models::Result<void> loaded = store.load();
        const models::Result<models::PlaylistId> created = loaded
            ? store.create(context.parser.value(u"save"_s), entries)
            : models::Result<models::PlaylistId>(loaded.error());
        if (!created) {
            context.console.error(created.error().detail);
            return false;
        }
        if (const models::Result<void> written = store.finish(); !written) {
            context.console.error(written.error().detail);
            return false;
        }
    }
    return true;
}

ExitCode run(const CommandContext& context)
{
    models::PlaylistRequest request;
    if (!readRules(context, request)) {
        return ExitCode::Usage;
    }
    if (context.parser.value(u"mode"_s) != u"similar"_s) {
        return usageError(context,
            Text::tr("--mode takes similar, not “%1”.").arg(context.parser.value(u"mode"_s)));
    }
    const std::optional<models::PathStyle> style = pathStyleNamed(context.parser.value(u"paths"_s));
    if (!style) {
        return usageError(context, Text::tr("--paths takes relative, absolute or auto."));
    }
    if (!context.parser.isSet(u"seed"_s) || !context.arguments().isEmpty()) {
        return usageError(context, Text::tr("Say what it should sound like: --seed TRACK."));
    }
    const std::optional<models::Query> filter =
        parsedQuery(context, context.parser.value(u"filter"_s));
    if (!filter) {
        return ExitCode::Usage;
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    const models::SnapshotPtr snapshot = open->snapshot();
    const auto seeds = namedIds(context, *snapshot, u"seed"_s);
    const auto avoid = seeds ? namedIds(context, *snapshot, u"avoid"_s) : std::nullopt;
    if (!avoid) {
        return ExitCode::Failed;
    }
    request.seeds = *seeds;
    request.avoid = *avoid;
    if (!filter->isEmpty()) {
        QList<models::TrackId> candidates;
        for (const models::TrackPtr& track : filter->select(snapshot->tracks())) {
            candidates.append(track->id);
        }
        request.candidates = candidates;
    }
    const models::Result<models::PlaylistDraft> draft = models::buildPlaylist(*snapshot, request);
    if (!draft) {
        context.console.error(draft.error().detail);
        return ExitCode::Failed;
    }
    printDraft(context, *snapshot, *draft);
    return keep(context, *open, draft->entries, *style) ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

Command playlistCommand()
{
    return {u"playlist"_s, QString(),
        Text::tr("Build a playlist that sounds like the seeds and flows, and say why."), addOptions,
        run};
}

} // namespace app
