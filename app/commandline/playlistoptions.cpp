// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/playlistoptions.h"

#include "app/commandline/savedplaylist.h"
#include "app/commandline/weightsoption.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/playliststore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PlaylistCommand)
};

void addRuleOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"artist-gap"_s, Text::tr("Others between two tracks of one artist."), u"K"_s, u"3"_s},
        {u"album-gap"_s, Text::tr("Others between two tracks of one album."), u"K"_s, u"2"_s},
        {u"max-per-artist"_s, Text::tr("Tracks of one artist at the most."), u"N"_s},
        {u"all-versions"_s, Text::tr("Live, remastered and edited versions beside each other.")},
        {u"key-compatible"_s, Text::tr("Only steps to the same or a neighbouring key.")},
        {u"max-bpm-change"_s, Text::tr("The largest change of tempo from track to track."),
            u"PERCENT"_s},
        {u"max-loudness-jump"_s, Text::tr("The largest jump of loudness from track to track."),
            u"LU"_s},
        {u"bpm"_s, Text::tr("Only tempos in this range: 100..130, 100.. or ..130."), u"RANGE"_s},
        {u"duration"_s, Text::tr("Only tracks of so many seconds: 90..600."), u"RANGE"_s},
        {u"min-rating"_s, Text::tr("Only tracks of at least so many stars."), u"STARS"_s},
        {u"plays"_s, Text::tr("Only tracks played so often: 1.. or ..0."), u"RANGE"_s},
        {u"not-played"_s, Text::tr("Not played in so many days."), u"DAYS"_s},
        {u"not-from"_s, Text::tr("Tracks of this saved playlist come only when others run out."),
            u"NAME"_s},
        {u"same-genre"_s, Text::tr("Only genres of the seeds, and those grouped with them.")},
        {u"genre-group"_s, Text::tr("Genres that count as one. May be repeated."), u"A,B,..."_s},
        {u"any-season"_s, Text::tr("Christmas music the whole year.")},
        {u"any-kind"_s, Text::tr("Spoken word and mixes of over half an hour, too.")},
        {u"instrumental"_s, Text::tr("No track that is as likely sung as not.")},
        {u"lock"_s, Text::tr("A track that stands at this place. May be repeated."),
            u"PLACE=TRACK"_s},
    });
}

/// "100..130", "100..", "..130", "120": two numbers, -1 where one is open.
std::optional<std::pair<double, double>> rangeOf(const CommandContext& context, const QString& name)
{
    const QString value = context.parser.value(name);
    const qsizetype dots = value.indexOf(u".."_s);
    const QString first = dots < 0 ? value : value.left(dots);
    const QString last = dots < 0 ? value : value.mid(dots + 2);
    bool isFirst = first.isEmpty();
    bool isLast = last.isEmpty();
    const double low = isFirst ? -1.0 : first.toDouble(&isFirst);
    const double high = isLast ? -1.0 : last.toDouble(&isLast);
    const bool isBackwards = !first.isEmpty() && !last.isEmpty() && low > high;
    if (value.isEmpty() || !isFirst || !isLast || isBackwards || first.startsWith(u'-')
        || last.startsWith(u'-')) {
        usageError(
            context, Text::tr("--%1 takes a range like 100..130, not “%2”.").arg(name, value));
        return std::nullopt;
    }
    return std::pair(low, high);
}

/// The names that an option can take, for a message.
bool readName(const CommandContext& context, const QString& option, const QStringList& names,
    const std::function<bool(const QString&)>& set)
{
    if (!context.parser.isSet(option) || set(context.parser.value(option))) {
        return true;
    }
    usageError(context,
        Text::tr("--%1 takes %2, not “%3”.")
            .arg(option, names.join(u", "_s), context.parser.value(option)));
    return false;
}

template <typename Value>
bool readNamed(const CommandContext& context, const QString& option, const QStringList& names,
    std::optional<Value> (*named)(const QString&), Value& value)
{
    return readName(context, option, names, [&](const QString& name) {
        const std::optional<Value> found = named(name);
        value = found.value_or(value);
        return found.has_value();
    });
}

bool readInt(const CommandContext& context, const QString& name, int least, int& value)
{
    const std::optional<int> number = intOption(context, name, value, least);
    value = number.value_or(value);
    return number.has_value();
}

bool readNumber(const CommandContext& context, const QString& name, double& value)
{
    const std::optional<double> number = numberOption(context, name, value, 0.0);
    value = number.value_or(value);
    return number.has_value();
}

bool readTrackRules(const CommandContext& context, models::TrackRules& rules)
{
    const auto read = [&context](const QString& name, const auto& set) {
        const auto range =
            context.parser.isSet(name) ? rangeOf(context, name) : std::pair(-1.0, -1.0);
        if (range && context.parser.isSet(name)) {
            set(range->first, range->second);
        }
        return range.has_value();
    };
    double stars = rules.minRating / 2.0;
    if (!read(u"bpm"_s,
            [&](double low, double high) {
                rules.minBpm = std::max(low, 0.0);
                rules.maxBpm = std::max(high, 0.0);
            })
        || !read(u"duration"_s,
            [&](double low, double high) {
                rules.minSeconds = std::max(low, 0.0);
                rules.maxSeconds = std::max(high, 0.0);
            })
        || !read(u"plays"_s,
            [&](double low, double high) {
                rules.minPlays = static_cast<int>(std::max(low, 0.0));
                rules.maxPlays = static_cast<int>(high);
            })
        || !readNumber(context, u"min-rating"_s, stars)
        || !readInt(context, u"not-played"_s, 0, rules.notPlayedDays)) {
        return false;
    }
    rules.minRating = static_cast<int>(2.0 * stars + 0.5);
    rules.isGenreKept = rules.isGenreKept || context.parser.isSet(u"same-genre"_s)
        || context.parser.isSet(u"genre-group"_s);
    rules.isSeasonKept = rules.isSeasonKept && !context.parser.isSet(u"any-season"_s);
    rules.isMusicKept = rules.isMusicKept && !context.parser.isSet(u"any-kind"_s);
    rules.isInstrumental = rules.isInstrumental || context.parser.isSet(u"instrumental"_s);
    for (const QString& group : context.parser.values(u"genre-group"_s)) {
        rules.genreGroups.append(group.split(u',', Qt::SkipEmptyParts));
    }
    return true;
}

bool readRules(const CommandContext& context, models::PlaylistRequest& request)
{
    const QCommandLineParser& parser = context.parser;
    int randomSeed = static_cast<int>(request.randomSeed);
    if (!readInt(context, u"artist-gap"_s, 0, request.artistGap)
        || !readInt(context, u"album-gap"_s, 0, request.albumGap)
        || !readInt(context, u"max-per-artist"_s, 0, request.maxPerArtist)
        || !readNumber(context, u"max-bpm-change"_s, request.maxBpmChangePercent)
        || !readNumber(context, u"max-loudness-jump"_s, request.maxLoudnessJumpLu)
        || !readInt(context, u"random-seed"_s, 0, randomSeed)
        || !readNumber(context, u"variety"_s, request.variety)
        || !readTrackRules(context, request.trackRules)) {
        return false;
    }
    request.randomSeed = static_cast<quint32>(randomSeed);
    request.keyCompatible = request.keyCompatible || parser.isSet(u"key-compatible"_s);
    request.isRecordingOnce = request.isRecordingOnce && !parser.isSet(u"all-versions"_s);
    const std::optional<std::map<std::string, double>> weights =
        chosenWeights(context, models::distanceParts());
    if (weights && parser.isSet(u"weights"_s)) {
        request.weights = *weights;
    }
    return weights.has_value();
}

/// Of a preset's length and the options' the last word counts: what is measured otherwise goes.
bool readLength(const CommandContext& context, models::PlaylistRequest& request)
{
    const auto isSet = [&context](const QString& name) { return context.parser.isSet(name); };
    if (isSet(u"count"_s) || isSet(u"minutes"_s) || isSet(u"megabytes"_s)) {
        request.minutes = 0.0;
        request.megabytes = 0.0;
    }
    return readInt(context, u"count"_s, 1, request.count)
        && readNumber(context, u"minutes"_s, request.minutes)
        && readNumber(context, u"megabytes"_s, request.megabytes);
}

bool readShape(const CommandContext& context, models::PlaylistRequest& request)
{
    const QCommandLineParser& parser = context.parser;
    if (!readNamed(context, u"mode"_s, models::playlistModeNames(), models::playlistModeNamed,
            request.mode)
        || !readNamed(context, u"curve"_s, {u"up"_s, u"down"_s, u"arc"_s, u"wave"_s, u"flat"_s},
            models::curveShapeNamed, request.curve)
        || !readNamed(context, u"curve-of"_s, {u"energy"_s, u"tempo"_s, u"both"_s},
            models::curveOfNamed, request.curveOf)
        || !readLength(context, request) || !readNumber(context, u"leash"_s, request.leash)
        || !readNumber(context, u"closeness"_s, request.closeness)
        || !readInt(context, u"lists"_s, 1, request.listCount)) {
        return false;
    }
    if (parser.isSet(u"to"_s) && !parser.isSet(u"mode"_s)) {
        request.mode = models::PlaylistMode::Path;
    }
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

bool readLocks(const CommandContext& context, const models::Snapshot& snapshot,
    QMap<int, models::TrackId>& locked)
{
    for (const QString& lock : context.parser.values(u"lock"_s)) {
        bool isNumber = false;
        const int place = lock.section(u'=', 0, 0).toInt(&isNumber);
        const QString name = lock.section(u'=', 1);
        if (!isNumber || place < 1 || name.isEmpty()) {
            usageError(context, Text::tr("--lock takes PLACE=TRACK, not “%1”.").arg(lock));
            return false;
        }
        const std::optional<models::TrackList> tracks = tracksNamed(context, snapshot, name);
        if (!tracks) {
            return false;
        }
        locked.insert(place - 1, tracks->constFirst()->id);
    }
    return true;
}

bool readRecent(const CommandContext& context, const OpenLibrary& open, QList<models::TrackId>& ids)
{
    if (!context.parser.isSet(u"not-from"_s)) {
        return true;
    }
    const QString name = context.parser.value(u"not-from"_s);
    models::PlaylistStore store(*open.database);
    if (const models::Result<void> loaded = store.load(); !loaded) {
        context.console.error(loaded.error().detail);
        return false;
    }
    const auto playlist = savedPlaylist(context, store, name);
    if (!playlist) {
        return false;
    }
    const auto entries = savedEntries(context, store, playlist->id);
    if (!entries) {
        return false;
    }
    for (const models::PlaylistEntry& entry : *entries) {
        ids.append(entry.trackId);
    }
    return true;
}

models::Result<models::Preset> presetNamed(const QString& name, models::PresetStore& presets)
{
    if (const std::optional<models::Preset> preset = presets.find(name)) {
        return *preset;
    }
    QFile file(name);
    if (QFileInfo(name).isFile() && file.open(QIODevice::ReadOnly)) {
        return models::presetFromJson(file.readAll());
    }
    return models::Error{models::ErrorCode::NotFound,
        Text::tr("There is no preset “%1”; --list-presets shows them.").arg(name)};
}

} // namespace

void addPlaylistOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"seed"_s,
            Text::tr("What it should sound like: a path, an id or a query. May be repeated."),
            u"TRACK"_s},
        {u"random-seeds"_s, Text::tr("So many tracks by chance as seeds."), u"N"_s},
        {u"mixed-seeds"_s, Text::tr("So many tracks as seeds that are as unlike as can be."),
            u"N"_s},
        {u"pick"_s, Text::tr("Choose each next track out of three, on standard input.")},
        {u"avoid"_s, Text::tr("What it should not sound like. May be repeated."), u"TRACK"_s},
        {u"mode"_s, Text::tr("How to build it: %1.").arg(models::playlistModeNames().join(u", "_s)),
            u"MODE"_s, u"similar"_s},
        {u"to"_s, Text::tr("Where a path leads; repeated, over the ones before."), u"TRACK"_s},
        {u"preset"_s, Text::tr("A recipe by name, or a file; other options change it."), u"NAME"_s},
        {u"list-presets"_s, Text::tr("Show the presets, and make nothing.")},
        {u"save-preset"_s, Text::tr("Keep these options as a preset."), u"NAME"_s},
        {u"count"_s, Text::tr("How many tracks, seeds included."), u"N"_s, u"25"_s},
        {u"minutes"_s, Text::tr("How long, instead of how many."), u"M"_s},
        {u"megabytes"_s, Text::tr("As much as fits into so many megabytes."), u"MB"_s},
        {u"filter"_s, Text::tr("Only tracks that match this query."), u"QUERY"_s},
        {u"curve"_s, Text::tr("The course it takes: up, down, arc, wave."), u"SHAPE"_s},
        {u"curve-of"_s, Text::tr("What takes the course: energy, tempo or both."), u"WHAT"_s,
            u"energy"_s},
        {u"leash"_s,
            Text::tr("The share of the library that a radio stays in, nearest to the seeds first."),
            u"SHARE"_s, u"0.5"_s},
        {u"closeness"_s, Text::tr("The largest distance of what expands the seeds."), u"DISTANCE"_s,
            u"0.45"_s},
        {u"lists"_s, Text::tr("How many lists at the most, where the mode makes several."), u"N"_s,
            u"8"_s},
        {u"variety"_s, Text::tr("How much chance counts: 0 (not at all) to 1."), u"V"_s, u"0.2"_s},
        {u"random-seed"_s, Text::tr("Another number gives another playlist."), u"S"_s, u"1"_s},
    });
    addRuleOptions(parser);
    addWeightsOption(parser);
}

std::optional<models::Preset> chosenPreset(
    const CommandContext& context, models::PresetStore& presets)
{
    models::Preset preset;
    if (context.parser.isSet(u"preset"_s)) {
        const models::Result<models::Preset> named =
            presetNamed(context.parser.value(u"preset"_s), presets);
        if (!named) {
            context.console.error(named.error().detail);
            return std::nullopt;
        }
        preset = *named;
    }
    if (!readShape(context, preset.request) || !readRules(context, preset.request)) {
        return std::nullopt;
    }
    if (context.parser.isSet(u"filter"_s)) {
        preset.request.filter = context.parser.value(u"filter"_s);
    }
    return preset;
}

std::optional<models::PlaylistRequest> requestFor(
    const CommandContext& context, const OpenLibrary& open, const models::Preset& preset)
{
    const models::SnapshotPtr snapshot = open.snapshot();
    const auto seeds = namedIds(context, *snapshot, u"seed"_s);
    const auto waypoints = seeds ? namedIds(context, *snapshot, u"to"_s) : std::nullopt;
    const auto avoid = waypoints ? namedIds(context, *snapshot, u"avoid"_s) : std::nullopt;
    if (!avoid) {
        return std::nullopt;
    }
    models::Result<models::PlaylistRequest> request =
        models::requestOfPreset(preset, *snapshot, *seeds);
    if (!request) {
        context.console.error(request.error().detail);
        return std::nullopt;
    }
    request->waypoints = *waypoints;
    request->avoid = *avoid;
    if (!readLocks(context, *snapshot, request->locked)
        || !readRecent(context, open, request->trackRules.recent)) {
        return std::nullopt;
    }
    return *request;
}

} // namespace app
