// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/playlistfile.h"
#include "app/commandline/savedplaylist.h"
#include "models/playlist/filename.h"
#include "models/playlist/playliststore.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"all"_s, Text::tr("Export every saved playlist into the folder named with -o.")},
        {u"format"_s,
            Text::tr("The format of the files of --all: %1.")
                .arg(models::playlistSuffixes().join(u", "_s)),
            u"SUFFIX"_s, u"m3u8"_s},
    });
    addFileOptions(parser,
        Text::tr("The file to write (%1), or with --all the folder. Default: NAME.m3u8.")
            .arg(formatSuffixes()));
}

QString fileNameFor(const CommandContext& context, const QString& name)
{
    return models::fileNameOf(name) + u'.' + context.parser.value(u"format"_s);
}

bool exportOne(const CommandContext& context, const OpenLibrary& open,
    const models::PlaylistStore& store, const models::PlaylistSummary& playlist,
    const QString& file, FileOptions options)
{
    options.title = playlist.name;
    const models::Result<QList<models::PlaylistEntry>> entries = store.entries(playlist.id);
    if (!entries) {
        context.console.error(entries.error().detail);
        return false;
    }
    if (!writePlaylistFile(context, file, *open.snapshot(), *entries, options)) {
        return false;
    }
    if (context.isJson) {
        context.console.print(QJsonObject{{u"playlist"_s, playlist.name}, {u"file"_s, file},
            {u"tracks"_s, static_cast<int>(entries->size())}});
    } else {
        context.console.note(QCoreApplication::translate(
            "ExportCommand", "%n tracks written to %1", nullptr, int(entries->size()))
                                 .arg(file));
    }
    return true;
}

ExitCode exportAll(const CommandContext& context, const OpenLibrary& open,
    const models::PlaylistStore& store, const FileOptions& options)
{
    const QString folder =
        context.parser.isSet(u"output"_s) ? context.parser.value(u"output"_s) : u"."_s;
    if (!QDir().mkpath(folder)) {
        context.console.error(Text::tr("The folder %1 cannot be made.").arg(folder));
        return ExitCode::Failed;
    }
    bool isDone = true;
    for (const models::PlaylistSummary& playlist : store.playlists()) {
        isDone = exportOne(context, open, store, playlist,
                     QDir(folder).filePath(fileNameFor(context, playlist.name)), options)
            && isDone;
    }
    return isDone ? ExitCode::Done : ExitCode::Failed;
}

ExitCode run(const CommandContext& context)
{
    const bool isAll = context.parser.isSet(u"all"_s);
    if (context.arguments().size() != (isAll ? 0 : 1)) {
        return usageError(context, Text::tr("Name one saved playlist, or use --all."));
    }
    const std::optional<FileOptions> options = fileOptions(context);
    if (!options) {
        return ExitCode::Usage;
    }
    if (!models::playlistSuffixes().contains(context.parser.value(u"format"_s))) {
        return usageError(
            context, Text::tr("--format takes %1.").arg(models::playlistSuffixes().join(u", "_s)));
    }
    const std::optional<OpenLibrary> open = openLibrary(context);
    if (!open) {
        return ExitCode::Failed;
    }
    models::PlaylistStore store(*open->database);
    if (const models::Result<void> loaded = store.load(); !loaded) {
        context.console.error(loaded.error().detail);
        return ExitCode::Failed;
    }
    if (isAll) {
        return exportAll(context, *open, store, *options);
    }
    const QString name = context.arguments().constFirst();
    const auto playlist = savedPlaylist(context, store, name);
    if (!playlist) {
        return ExitCode::Failed;
    }
    const QString file = context.parser.isSet(u"output"_s) ? context.parser.value(u"output"_s)
                                                           : fileNameFor(context, name);
    return exportOne(context, *open, store, *playlist, file, *options) ? ExitCode::Done
                                                                       : ExitCode::Failed;
}

} // namespace

Command exportCommand()
{
    return {u"export"_s, u"NAME | --all"_s, Text::tr("Write saved playlists to files."), addOptions,
        run};
}

} // namespace app
