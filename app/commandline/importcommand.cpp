// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "app/commandline/openlibrary.h"
#include "app/commandline/playlistfile.h"
#include "models/exchange/playlistimport.h"
#include "models/files/filepath.h"
#include "models/playlist/playliststore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOption({u"name"_s,
        Text::tr("The name in the library. Default: the file's title, or its name."), u"NAME"_s});
    addPrefixOption(parser);
}

QString shownEntry(const models::M3uEntry& entry)
{
    const QString name =
        entry.artist.isEmpty() ? entry.title : entry.artist + u" – "_s + entry.title;
    return entry.path.isEmpty() ? name : models::displayPath(entry.path);
}

void report(const CommandContext& context, const QString& name, const QString& file,
    const models::ImportedPlaylist& imported)
{
    if (context.isJson) {
        QJsonArray unresolved;
        for (const models::M3uEntry& entry : imported.unresolved) {
            unresolved.append(shownEntry(entry));
        }
        context.console.print(QJsonObject{{u"playlist"_s, name}, {u"file"_s, file},
            {u"tracks"_s, static_cast<int>(imported.entries.size())},
            {u"by_name"_s, imported.byName}, {u"by_tags"_s, imported.byTags},
            {u"unresolved"_s, unresolved}});
        return;
    }
    context.console.note(QCoreApplication::translate(
        "ImportCommand", "%n tracks imported as %1", nullptr, int(imported.entries.size()))
                             .arg(name));
    for (const models::M3uEntry& entry : imported.unresolved) {
        context.console.print(Text::tr("not in the library: %1").arg(shownEntry(entry)));
    }
}

bool importOne(const CommandContext& context, const OpenLibrary& open, models::PlaylistStore& store,
    const QString& argument, const QList<models::PathPrefix>& prefixes)
{
    const QString file = absolutePath(argument);
    const models::Result<models::PlaylistFileContent> content = models::readPlaylist(file);
    if (!content) {
        context.console.error(content.error().detail);
        return false;
    }
    const models::ImportedPlaylist imported =
        models::importEntries(*open.snapshot(), content->entries, prefixes);
    if (imported.entries.isEmpty() && !content->entries.isEmpty()) {
        context.console.error(
            Text::tr("The library holds none of the tracks of %1.").arg(argument));
        return false;
    }
    const QString wanted = context.parser.isSet(u"name"_s) ? context.parser.value(u"name"_s)
        : content->title.isEmpty()                         ? QFileInfo(argument).completeBaseName()
                                                           : content->title;
    const models::Result<models::PlaylistId> id = store.create(wanted, imported.entries);
    if (!id) {
        context.console.error(id.error().detail);
        return false;
    }
    QString name = wanted;
    for (const models::PlaylistSummary& playlist : store.playlists()) {
        name = playlist.id == *id ? playlist.name : name;
    }
    report(context, name, argument, imported);
    return true;
}

ExitCode run(const CommandContext& context)
{
    if (context.arguments().isEmpty()) {
        return usageError(context, Text::tr("Name at least one playlist file."));
    }
    const std::optional<QList<models::PathPrefix>> prefixes = prefixOption(context);
    if (!prefixes) {
        return ExitCode::Usage;
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
    bool isDone = true;
    for (const QString& file : context.arguments()) {
        isDone = importOne(context, *open, store, file, *prefixes) && isDone;
    }
    if (const models::Result<void> written = store.finish(); !written) {
        context.console.error(written.error().detail);
        isDone = false;
    }
    return isDone ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

Command importCommand()
{
    return {u"import"_s, u"FILE..."_s,
        Text::tr("Take playlist files into the library, and list what it does not hold."),
        addOptions, run};
}

} // namespace app
