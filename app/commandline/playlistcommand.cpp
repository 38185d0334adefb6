// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/playlistfile.h"
#include "app/commandline/playlistoptions.h"
#include "app/commandline/playlistpick.h"
#include "app/commandline/playlistprint.h"
#include "models/playlist/drawnseeds.h"
#include "models/playlist/filename.h"
#include "models/playlist/opentracks.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/playliststore.h"
#include "models/playlist/soundlibrary.h"
#include "models/taste/taste.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PlaylistCommand)
};

void addOptions(QCommandLineParser& parser)
{
    addPlaylistOptions(parser);
    parser.addOptions({
        {u"explain"_s, Text::tr("Show the distance and the transition of each track.")},
        {u"save"_s,
            Text::tr("Save it in the library under this name; several under their own names."),
            u"NAME"_s},
    });
    addFileOptions(parser,
        Text::tr("Write it to this file (%1); several to this folder.").arg(formatSuffixes()));
}

bool writeFile(const CommandContext& context, const OpenLibrary& open, const QString& file,
    const models::PlaylistDraft& draft, FileOptions options)
{
    options.title = draft.name;
    if (!writePlaylistFile(context, file, *open.snapshot(), draft.entries, options)) {
        return false;
    }
    context.console.note(QCoreApplication::translate(
        "PlaylistCommand", "%n tracks written to %1", nullptr, int(draft.entries.size()))
                             .arg(file));
    return true;
}

/// With -o. False, and a message, when one could not be written.
bool writeFiles(const CommandContext& context, const OpenLibrary& open,
    const QList<models::PlaylistDraft>& drafts, const FileOptions& options)
{
    const QString target = context.parser.value(u"output"_s);
    if (drafts.size() == 1 && drafts.constFirst().name.isEmpty()) {
        return writeFile(context, open, target, drafts.constFirst(), options);
    }
    if (!QDir().mkpath(target)) {
        context.console.error(Text::tr("The folder %1 cannot be made.").arg(target));
        return false;
    }
    for (const models::PlaylistDraft& draft : drafts) {
        const QString file = QDir(target).filePath(models::fileNameOf(draft.name) + u".m3u8"_s);
        if (!writeFile(context, open, file, draft, options)) {
            return false;
        }
    }
    return true;
}

/// With --save. False, and a message, when one could not be saved.
bool save(const CommandContext& context, const OpenLibrary& open,
    const QList<models::PlaylistDraft>& drafts)
{
    models::PlaylistStore store(*open.database);
    if (const models::Result<void> loaded = store.load(); !loaded) {
        context.console.error(loaded.error().detail);
        return false;
    }
    const QString name = context.parser.value(u"save"_s);
    for (const models::PlaylistDraft& draft : drafts) {
        const models::Result<models::PlaylistId> created =
            store.create(draft.name.isEmpty() ? name : name + u": "_s + draft.name, draft.entries);
        if (!created) {
            context.console.error(created.error().detail);
            return false;
        }
    }
    if (const models::Result<void> written = store.finish(); !written) {
        context.console.error(written.error().detail);
        return false;
    }
    return true;
}

bool savePreset(const CommandContext& context, models::PresetStore& presets, models::Preset preset)
{
    preset.name = context.parser.value(u"save-preset"_s).simplified();
    preset.isBuiltIn = false;
    if (preset.name.isEmpty()) {
        usageError(context, Text::tr("--save-preset needs a name."));
        return false;
    }
    const models::Result<void> saved = presets.save(preset);
    if (!saved) {
        context.console.error(saved.error().detail);
    }
    return saved.hasValue();
}

/// With --random-seeds or --mixed-seeds. False, and a message, on a mistake.
bool drawSeeds(const CommandContext& context, const models::Snapshot& library,
    const models::SoundLibrary& sounds, models::PlaylistMode mode, models::PlaylistRequest& request)
{
    const auto open = models::openTracks(library, request);
    if (!open) {
        context.console.error(open.error().detail);
        return false;
    }
    for (const auto& [option, how] : {std::pair(u"random-seeds"_s, models::SeedDraw::Random),
             std::pair(u"mixed-seeds"_s, models::SeedDraw::Mixed)}) {
        if (!context.parser.isSet(option)) {
            continue;
        }
        const std::optional<int> count = intOption(context, option, 1, 1);
        if (!count) {
            return false;
        }
        request.seeds.append(models::drawnSeeds(sounds, how, *count, request.randomSeed, *open));
        request.mode = mode; // it may have been changed for want of seeds
    }
    return true;
}

/// What the tracks are chosen from is named by seeds, a preset, a filter, or a mode without seeds.
bool saysWhat(const CommandContext& context, const models::Preset& preset)
{
    const models::PlaylistMode mode = preset.request.mode;
    return context.parser.isSet(u"seed"_s) || context.parser.isSet(u"preset"_s)
        || context.parser.isSet(u"random-seeds"_s) || context.parser.isSet(u"mixed-seeds"_s)
        || mode == models::PlaylistMode::Curve || mode == models::PlaylistMode::Mix
        || models::makesSeveralLists(mode)
        || (mode == models::PlaylistMode::Similar && !preset.request.filter.isEmpty());
}

models::Result<QList<models::PlaylistDraft>> madeDrafts(const CommandContext& context,
    const models::Snapshot& snapshot, const models::SoundLibrary& sounds,
    const models::PlaylistRequest& request)
{
    if (!context.parser.isSet(u"pick"_s)) {
        return models::buildPlaylists(snapshot, sounds, request);
    }
    models::Result<models::PlaylistDraft> picked =
        pickedPlaylist(context, snapshot, sounds, request);
    return picked ? models::Result<QList<models::PlaylistDraft>>({std::move(*picked)})
                  : models::Result<QList<models::PlaylistDraft>>(picked.error());
}

ExitCode run(const CommandContext& context)
{
    models::PresetStore presets(models::PresetStore::folderFor(context.libraryPath));
    if (context.parser.isSet(u"list-presets"_s)) {
        printPresets(context, presets.presets());
        return ExitCode::Done;
    }
    const std::optional<FileOptions> options = fileOptions(context);
    const std::optional<models::Preset> preset =
        options ? chosenPreset(context, presets) : std::nullopt;
    if (!preset) {
        return ExitCode::Usage;
    }
    if (!saysWhat(context, *preset) || !context.arguments().isEmpty()) {
        return usageError(context, Text::tr("Say what it should sound like: --seed TRACK."));
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    if (!parsedQuery(context, *open->snapshot(), preset->request.filter)) {
        return ExitCode::Usage;
    }
    if (context.parser.isSet(u"save-preset"_s) && !savePreset(context, presets, *preset)) {
        return ExitCode::Failed;
    }
    std::optional<models::PlaylistRequest> request = requestFor(context, *open, *preset);
    if (!request) {
        return ExitCode::Failed;
    }
    const models::SnapshotPtr snapshot = open->snapshot();
    const models::SoundLibrary sounds(*snapshot);
    if (request->weights.empty()) {
        request->weights =
            models::learnedTaste(sounds, models::Taste(context.libraryPath).answers()).weights;
    }
    if (!drawSeeds(context, *snapshot, sounds, preset->request.mode, *request)) {
        return ExitCode::Usage;
    }
    const models::Result<QList<models::PlaylistDraft>> drafts =
        madeDrafts(context, *snapshot, sounds, *request);
    if (!drafts) {
        context.console.error(drafts.error().detail);
        return ExitCode::Failed;
    }
    for (const models::PlaylistDraft& draft : *drafts) {
        printDraft(context, *snapshot, draft);
    }
    const bool isWritten =
        !context.parser.isSet(u"output"_s) || writeFiles(context, *open, *drafts, *options);
    const bool isSaved = !context.parser.isSet(u"save"_s) || save(context, *open, *drafts);
    return isWritten && isSaved ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

Command playlistCommand()
{
    return {u"playlist"_s, QString(),
        Text::tr("Build a playlist that sounds like the seeds and flows, and say why."), addOptions,
        run};
}

} // namespace app
